// First, so that a component's own styles come after the common ones and win.
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { render } from 'preact';
import { App } from './app.js';

const root = document.getElementById('console');
if (root) render(<App />, root);
