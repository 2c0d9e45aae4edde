import { register } from 'tsx/esm/api';

// A thread does not inherit from its process the ability to read TypeScript, so it has to be given here, in JavaScript.
register();
await import('./reading-thread.ts');
