/**
 * The web apps read some words once, as they start, and fetch their language meanwhile: whoever came first was told "CREATION_DATE".
 * Each config.js, which the app awaits, reads the words here beforehand, dates included, and names their module in its deps.
 */
export const readWords = async (configuration) => {
  const answer = await fetch(new URL('../locales/fr.json', configuration));
  if (!answer.ok) {
    throw new Error(`The words of this application are missing: ${answer.status}`);
  }
  const { labels, dateLocales } = await answer.json();
  // AngularJS comes after the configuration, with the modules that it names
  window.define('palier-words', ['angular'], (angular) =>
    angular
      .module('palier.words', ['pascalprecht.translate'])
      .config(['$translateProvider', (translations) => translations.translations('fr', labels)])
      .run([
        '$injector',
        ($injector) => {
          if ($injector.has('moment')) {
            $injector.get('moment').defineLocale('fr', dateLocales);
          } else {
            // the app keeps its calendar to itself and fills it as it loads the language
            $injector.get('$translate').refresh('fr');
          }
        },
      ]),
  );
};
