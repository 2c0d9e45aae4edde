import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/parts.css';
import { startApp } from './app/start-app.tsx';

await startApp(document);
