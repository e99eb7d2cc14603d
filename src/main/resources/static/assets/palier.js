// htmx requests carry the session's token; errors of a fragment are shown where the person looks.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name=_csrf]')
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token.content
})
// a form keeps what was typed, whatever the answer: its failure is said above it
function failed (event, sentence) {
  const form = event.detail.elt.closest('form[method=post]')
  let place = event.detail.target
  if (form) {
    place = form.querySelector('[data-echec]') ?? document.createElement('p')
    place.setAttribute('data-echec', '')
    place.setAttribute('role', 'alert')
    form.prepend(place)
  }
  place.textContent = sentence
  place.classList.add('alert')
}
document.addEventListener('htmx:responseError', event => {
  failed(event, event.detail.xhr.status === 403
    ? 'Rien n’a été enregistré : votre session s’est terminée, ou cette page est ouverte depuis trop longtemps. Copiez votre saisie, rechargez la page, puis renvoyez-la.'
    : 'Cette partie de la page n’a pas pu être chargée. Rechargez la page.')
})
document.addEventListener('htmx:sendError', event => {
  failed(event, 'Palier ne répond pas : rien n’est sûr d’être enregistré. Copiez votre saisie, puis rechargez la page.')
})
document.addEventListener('htmx:beforeSwap', event => {
  // a refusal (422) brings its own sentence in the fragment
  if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; event.detail.isError = false }
  // without a session the answer is the login page, which is no part of this one
  if (new URL(event.detail.xhr.responseURL || location.href).pathname === '/connexion') {
    event.detail.shouldSwap = false
    location.assign('/connexion?perimee')
  }
})
document.addEventListener('click', event => {
  if (event.target.closest('[data-retour]')) history.back()
})
