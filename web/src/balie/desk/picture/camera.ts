/** The longest side in pixels, as the server keeps it. */
const longest = 1024

/** A picture as a JPEG in base64, small enough to send; null for what is no picture. */
export async function pictureOfFile(file: Blob): Promise<string | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const jpeg = drawn(bitmap, bitmap.width, bitmap.height)
    bitmap.close()
    return jpeg
  } catch {
    return null
  }
}

/** What the camera sees at this moment. */
export const pictureOfVideo = (video: HTMLVideoElement): string => drawn(video, video.videoWidth, video.videoHeight)

function drawn(source: CanvasImageSource, width: number, height: number): string {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.9).replace(/^data:[^,]*,/, '')
}

/** Facing the person at the counter where there is a choice. */
export const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: 1280, height: 960 }, audio: false })

export const canUseCamera = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function'
