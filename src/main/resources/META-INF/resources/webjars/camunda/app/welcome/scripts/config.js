import { readWords } from '../../tasklist/scripts/palier/words.js';

/**
 * Replaces the web app's own scripts/config.js: application classes come before the WebJar on the class path.
 */
await readWords(import.meta.url);

export default {
  // title of the page and of the header: vendor, then name
  app: {
    name: 'Palier',
    vendor: 'Accueil',
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
  customScripts: ['../tasklist/scripts/palier/messages'],
  requireJsConfig: {
    ngDeps: ['palier.words', 'palier.french'],
    deps: ['palier-words', 'palier-french-calendar'],
    paths: { 'palier-french-calendar': '../tasklist/scripts/palier/french-calendar' },
  },
  links: [],
};
