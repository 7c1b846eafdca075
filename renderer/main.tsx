import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { actions } from './store/index.ts';
import './ui/theme.css';
import './ui/base.css';
import './ui/parts.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(<App />);
void actions.start();
