import '../../ui/styles/tokens.css';
import '../../ui/styles/base.css';
import '../../ui/styles/parts.css';
import { guardScripts } from '../guard-scripts.ts';
import { startApp } from '../start-app.tsx';
import { singleDelivery } from './single-delivery.tsx';

// The scripts that the page holds get such addresses when they are unpacked; nothing else may be started.
guardScripts(globalThis, (address) => address.startsWith('blob:'));
await startApp(document, singleDelivery);
