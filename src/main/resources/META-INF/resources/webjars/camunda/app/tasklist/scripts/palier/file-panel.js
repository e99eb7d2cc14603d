/**
 * Shows the file of the task above its tabs: what the person must read before acting, on our own page
 * `/dossiers/par-tache/{taskId}/volet`, under the reader's rights.
 *
 * A plugin at "tasklist.task.detail" could only fill a tab, hidden while the form is open; so the panel is put into the
 * task's card by this script. The task is the one named in the address (`#/?task=…`); Tasklist builds the card again
 * when it likes, so the panel is put back whenever it is missing, and filled anew when the task changes.
 */
import { taskInAddress } from './address.js';

const CARD = '.task-card';
const TABS = '.tabbed-content';

const ERRORS = {
  401: 'Votre session a expiré. Reconnectez-vous pour lire le dossier.',
  403: 'Vous n’êtes pas habilité à lire ce dossier.',
  404: 'Aucun dossier n’est rattaché à cette tâche.',
};
const FAILURE = 'Le dossier n’a pas pu être affiché.';

/** Where the product is served: the parent of the web apps' own root. */
export const productRoot = (appRoot) => (appRoot || '').replace(/\/[^/]*\/?$/, '');

const panel = document.createElement('section');
panel.className = 'palier-volet';
panel.setAttribute('aria-label', 'Dossier');

let shownTask = null;
let request = null;

const showError = (taskId, message) => {
  const line = document.createElement('p');
  line.className = 'palier-volet-erreur';
  line.setAttribute('role', 'alert');
  line.textContent = `${message} `;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'btn btn-default btn-xs';
  again.textContent = 'Réessayer';
  again.addEventListener('click', () => load(taskId));
  line.append(again);
  panel.replaceChildren(line);
};

const read = async (taskId, signal) => {
  const root = productRoot(document.querySelector('base').getAttribute('app-root'));
  const answer = await fetch(`${root}/dossiers/par-tache/${encodeURIComponent(taskId)}/volet`, {
    credentials: 'same-origin',
    headers: { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' },
    signal,
  });
  // A lost session answers with the sign-in page, which must not be shown as a file.
  const status = answer.redirected ? 401 : answer.status;
  if (status !== 200) {
    throw new Error(ERRORS[status] || FAILURE);
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
};

const load = async (taskId) => {
  request?.abort();
  const current = new AbortController();
  request = current;
  shownTask = taskId;
  panel.setAttribute('aria-busy', 'true');
  panel.textContent = 'Chargement du dossier…';
  try {
    const page = await read(taskId, current.signal);
    if (request === current) {
      panel.replaceChildren(...page.body.childNodes);
    }
  } catch (error) {
    if (request === current) {
      showError(taskId, Object.values(ERRORS).includes(error.message) ? error.message : FAILURE);
    }
  } finally {
    if (request === current) {
      panel.removeAttribute('aria-busy');
    }
  }
};

const place = () => {
  const card = document.querySelector(CARD);
  const tabs = card?.querySelector(TABS);
  const taskId = taskInAddress(window.location.hash);
  if (!tabs || !taskId) {
    return;
  }
  if (tabs.previousElementSibling !== panel) {
    tabs.before(panel);
  }
  if (taskId !== shownTask) {
    load(taskId);
  }
};

new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', place);
