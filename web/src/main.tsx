import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startTexts } from './texts/start';
import './ui/styles.css';

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no place for the app.');
await startTexts();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
