import { readWords } from './palier/words.js';

/**
 * Replaces the web app's own scripts/config.js: application classes come before the WebJar on the class path.
 */
await readWords(import.meta.url);

export default {
  // title of the page and of the header: vendor, then name
  app: {
    name: 'Palier',
    vendor: 'Tâches',
  },
  locales: {
    availableLocales: ['fr'],
    fallbackLocale: 'fr',
  },
  // formats of moment.js
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd D MMMM YYYY [à] HH:mm',
    short: 'DD/MM/YYYY',
  },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  requireJsConfig: {
    ngDeps: ['palier.words', 'palier.french'],
    deps: ['palier-words', 'palier-french-calendar'],
    paths: { 'palier-french-calendar': 'scripts/palier/french-calendar' },
  },
  // paths from the folder of the app, without ".js"
  customScripts: [
    'scripts/palier/dates',
    'scripts/palier/numbers',
    'scripts/palier/amounts',
    'scripts/palier/lists',
    'scripts/palier/messages',
    'scripts/palier/given',
    'scripts/palier/file-panel',
    'scripts/palier/one-column',
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'prendre en charge la tâche affichée',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'aller à la première corbeille',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'aller à la première tâche de la liste',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'aller au premier champ du formulaire',
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'démarrer une procédure',
    },
  },
};
