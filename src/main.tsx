import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/parts.css';
import { guardScripts } from './app/guard-scripts.ts';
import { startApp } from './app/start-app.tsx';
import { webDelivery } from './app/web-delivery.ts';

guardScripts(globalThis);
await startApp(document, webDelivery);
