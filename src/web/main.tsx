import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#web/theme/base.css';
import { router } from '#web/app/router.tsx';
import { getState, start } from '#web/app/store.ts';
import { startTheme } from '#web/theme/theme.ts';

startTheme();
document.documentElement.lang = getState().lang;
void start();
const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no element with the id "page"');
createRoot(page).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
