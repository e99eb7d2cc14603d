/**
 * On a telephone Tasklist stacks lists, tasks and the open task: whoever came from a mail saw everything but the task. There the open
 * task stands alone, with a way back to the lists.
 */
import { taskInAddress, withoutTask } from './address.js';

const OPEN = 'palier-tache-ouverte';

const back = document.createElement('a');
back.className = 'palier-retour';
back.textContent = '← Retour à la liste des tâches';

const show = () => {
  const open = Boolean(taskInAddress(window.location.hash));
  document.body.classList.toggle(OPEN, open);
  const column = document.querySelector('.column-right');
  if (open && column && column.firstElementChild !== back) {
    column.prepend(back);
  }
  if (open) {
    back.href = withoutTask(window.location.hash);
  }
};

new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', show);
show();
