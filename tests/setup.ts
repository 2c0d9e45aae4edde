import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine takes longer than a second for what a person would not notice.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
