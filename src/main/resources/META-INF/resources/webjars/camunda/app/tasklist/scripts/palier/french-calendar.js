/**
 * AngularJS module, named in each app's config.js: French months, days, first day of the week and decimal comma for the
 * date pickers and filters of AngularJS, French words for its page links, and the language of the document.
 */
/* global define */
define('palier-french-calendar', ['angular'], (angular) => {
  const module = angular.module('palier.french', []);

  const months = [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ];
  const dates = {
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    DAY: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    SHORTDAY: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
    FIRSTDAYOFWEEK: 0, // AngularJS counts from Monday
    fullDate: 'EEEE d MMMM y',
    longDate: 'd MMMM y',
    medium: 'dd/MM/y HH:mm:ss',
    mediumDate: 'dd/MM/y',
    mediumTime: 'HH:mm:ss',
    short: 'dd/MM/y HH:mm',
    shortDate: 'dd/MM/y',
    shortTime: 'HH:mm',
  };

  return module
    .config([
      '$provide',
      ($provide) =>
        $provide.decorator('$locale', [
          '$delegate',
          (locale) => {
            locale.id = 'fr-fr';
            Object.assign(locale.DATETIME_FORMATS, dates);
            Object.assign(locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '\u202f' });
            return locale;
          },
        ]),
    ])
    .run([
      '$injector',
      ($injector) => {
        document.documentElement.lang = 'fr';
        if ($injector.has('amTimeAgoConfig')) {
          // nobody plans by "dans 2 mois": days are read as dates, those to come too, which count below zero here
          Object.assign($injector.get('amTimeAgoConfig'), {
            fullDateThreshold: -100000,
            fullDateFormat: 'DD/MM/YYYY',
          });
        }
        if ($injector.has('uibPaginationConfig')) {
          Object.assign($injector.get('uibPaginationConfig'), {
            firstText: 'Début',
            previousText: 'Précédent',
            nextText: 'Suivant',
            lastText: 'Fin',
          });
        }
      },
    ]);
});
