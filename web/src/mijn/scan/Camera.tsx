import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/Banner.tsx'
import classes from './ScanPage.module.css'

/** Between two looks: a phone has other things to do as well. */
const pauseMilliseconds = 120
/** Wide enough for a code at an arm's length, small enough to be read at once. */
const widest = 960

interface CameraProps {
  /** Looks no further while something is done with what was found. */
  paused: boolean
  onFound: (code: string) => void
}

/** What the camera sees, read until there is a code in it. Says so when there is no camera, or it may not be used. */
export function Camera({ paused, onFound }: CameraProps) {
  const { t } = useTranslation('mijn')
  const video = useRef<HTMLVideoElement>(null)
  const [trouble, setTrouble] = useState<'none' | 'denied' | null>(null)
  const found = useRef(onFound)
  found.current = onFound
  const waits = useRef(paused)
  waits.current = paused

  useEffect(() => {
    const end = new AbortController()
    const screen = video.current
    if (screen === null) return
    watch(
      screen,
      end.signal,
      () => waits.current,
      (code) => found.current(code),
    ).catch((error: unknown) => {
      if (end.signal.aborted) return
      setTrouble(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none')
    })
    return () => end.abort()
  }, [])

  if (trouble !== null) return <Banner tone="attention">{t(`scan.camera.${trouble}`)}</Banner>
  return (
    <div className={classes.camera}>
      <video ref={video} playsInline muted aria-label={t('scan.camera.label')} />
      <span className={classes.frame} aria-hidden="true" />
    </div>
  )
}

async function watch(
  video: HTMLVideoElement,
  signal: AbortSignal,
  isPaused: () => boolean,
  onFound: (code: string) => void,
): Promise<void> {
  if (navigator.mediaDevices === undefined) throw new Error('no camera can be asked for here')
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  if (signal.aborted) return stop()
  signal.addEventListener('abort', stop)
  video.srcObject = stream
  await video.play()
  const { readCode } = await import('./read-code.ts')
  while (!signal.aborted) {
    const moment = isPaused() ? undefined : momentOf(video)
    const code = moment ? await readCode(moment) : undefined
    if (code !== undefined && !signal.aborted && !isPaused()) onFound(code)
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}

const canvas = document.createElement('canvas')

function momentOf(video: HTMLVideoElement): ImageData | undefined {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return undefined
  const scale = Math.min(1, widest / videoWidth)
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return context?.getImageData(0, 0, canvas.width, canvas.height)
}
