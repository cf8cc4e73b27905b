import { deviceSetting } from './device-setting.ts'

/** 0 is off; on by default. */
export const volumeSetting = deviceSetting<number>('volume', 0.6, (stored) =>
  typeof stored === 'number' && stored >= 0 && stored <= 1 ? stored : 0.6,
)

let context: AudioContext | null = null

/** Saved: two tones going up. */
export function soundSaved(): void {
  tones([
    { hertz: 880, milliseconds: 70 },
    { hertz: 1175, milliseconds: 70 },
  ])
  vibrate([40])
}

/** Refused: one low tone. */
export function soundRefused(): void {
  tones([{ hertz: 220, milliseconds: 250 }])
  vibrate([90, 60, 90])
}

function tones(sequence: { hertz: number; milliseconds: number }[]): void {
  const volume = volumeSetting.get()
  if (volume === 0 || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  // Browsers start it suspended until a first key or tap; by the time of a scan there has been one.
  if (context.state === 'suspended') void context.resume()
  let from = context.currentTime + 0.01
  for (const { hertz, milliseconds } of sequence) {
    const until = from + milliseconds / 1000
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = hertz
    // A few milliseconds in and out: a tone that is cut off clicks.
    gain.gain.setValueAtTime(0, from)
    gain.gain.linearRampToValueAtTime(volume * 0.5, from + 0.008)
    gain.gain.setValueAtTime(volume * 0.5, until - 0.012)
    gain.gain.linearRampToValueAtTime(0, until)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(from)
    oscillator.stop(until)
    from = until
  }
}

/** Only on a device that can, and also without sound: a phone in a quiet library. */
function vibrate(pattern: number[]): void {
  navigator.vibrate?.(pattern)
}
