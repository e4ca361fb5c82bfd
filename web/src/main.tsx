import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startTexts } from './texts/start';
import './ui/styles.css';

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no place for the app.');
// Not awaited at the top: texts fetched later may need what this file holds, and would wait for it for ever.
void startTexts().then(() => {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
