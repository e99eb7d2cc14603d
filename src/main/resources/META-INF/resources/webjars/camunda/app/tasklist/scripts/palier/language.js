/**
 * True unless the web apps speak English: the same choice as theirs, which look at the first language of the browser
 * and fall back to French.
 */
export const speaksFrench = () => {
  const first = (navigator.languages && navigator.languages[0]) || navigator.language || '';
  return first.split('-')[0].toLowerCase() !== 'en';
};
