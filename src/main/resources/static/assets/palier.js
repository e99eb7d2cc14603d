// htmx requests carry the session's token; errors of a fragment are shown where the person looks.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name=_csrf]')
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token.content
})
document.addEventListener('htmx:responseError', event => {
  const target = event.detail.target
  target.textContent = 'Cette partie de la page n’a pas pu être chargée. Rechargez la page.'
  target.classList.add('alert')
})
// a refusal (422) brings its own sentence in the fragment
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; event.detail.isError = false }
})
document.addEventListener('click', event => {
  if (event.target.closest('[data-retour]')) history.back()
})
