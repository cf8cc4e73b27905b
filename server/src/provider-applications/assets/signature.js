// A field to draw a signature in, with a finger or a mouse. Without it, the typed name alone counts.
const canvas = document.querySelector('canvas[data-signature]')

if (canvas) {
  const kept = document.getElementById('strokes')
  const clear = document.getElementById('clear-signature')
  const pen = canvas.getContext('2d')
  const [wide, high] = [1000, 400]
  let strokes = []
  let stroke = null
  canvas.width = wide
  canvas.height = high
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'

  const at = (event) => {
    const box = canvas.getBoundingClientRect()
    const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most))
    return [
      within(((event.clientX - box.left) / box.width) * wide, wide),
      within(((event.clientY - box.top) / box.height) * high, high),
    ]
  }
  const keep = () => {
    kept.value = JSON.stringify(strokes)
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (strokes.length === 200) return
    canvas.setPointerCapture(event.pointerId)
    stroke = at(event)
    strokes.push(stroke)
    pen.beginPath()
    pen.moveTo(...stroke)
    pen.lineTo(...stroke)
    pen.stroke()
    keep()
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!stroke || stroke.length > 4000) return
    const point = at(event)
    stroke.push(...point)
    pen.lineTo(...point)
    pen.stroke()
  })
  for (const end of ['pointerup', 'pointercancel'])
    canvas.addEventListener(end, () => {
      stroke = null
      keep()
    })
  clear.addEventListener('click', () => {
    strokes = []
    pen.clearRect(0, 0, wide, high)
    keep()
  })
  for (const hidden of document.querySelectorAll('[data-with-script]')) hidden.hidden = false
}
