// Draws each model of the file and marks the nodes where it waits.
document.querySelectorAll('.diagram[data-model]').forEach(async place => {
  const viewer = new window.BpmnJS({ container: place })
  const answer = await fetch(place.dataset.model)
  if (!answer.ok) {
    place.textContent = 'Le schéma n’a pas pu être chargé. Rechargez la page.'
    return
  }
  await viewer.importXML(await answer.text())
  const canvas = viewer.get('canvas')
  const box = canvas.viewbox().inner
  place.style.height = Math.max(180, Math.min(520, Math.ceil(box.height * Math.min(1, place.clientWidth / box.width)) + 60)) + 'px'
  canvas.resized()
  canvas.zoom('fit-viewport', 'auto')
  const elements = viewer.get('elementRegistry')
  place.dataset.here.split(',').filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, 'here'))
})
