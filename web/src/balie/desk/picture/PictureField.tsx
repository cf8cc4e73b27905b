import { Button, FileButton } from '@mantine/core'
import { IconCamera, IconPhoto, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../desk.module.css'
import { canUseCamera, openCamera, pictureOfFile, pictureOfVideo } from './camera.ts'

interface PictureFieldProps {
  /** JPEG in base64; null without one. */
  picture: string | null
  /** What is kept already, as an address. */
  known?: string | undefined
  onChange: (picture: string | null) => void
}

type Trouble = 'noCamera' | 'noPicture'

/** By the camera of this device, or from a file. */
export function PictureField({ picture, known, onChange }: PictureFieldProps) {
  const { t } = useTranslation('desk')
  const [stream, setStream] = useState<MediaStream | null>(null)
  /** A camera that just went on has no picture yet. */
  const [sees, setSees] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const video = useRef<HTMLVideoElement>(null)

  // The light of a camera goes out with the screen that asked for it.
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
    return () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [stream])

  async function start() {
    setTrouble(null)
    setSees(false)
    await openCamera().then(setStream, () => setTrouble('noCamera'))
  }

  async function choose(file: File | null) {
    if (!file) return
    const made = await pictureOfFile(file)
    setTrouble(made === null ? 'noPicture' : null)
    if (made !== null) onChange(made)
  }

  const shown = picture === null ? known : `data:image/jpeg;base64,${picture}`
  return (
    <div className={classes.picture}>
      {stream ? (
        <>
          <video
            ref={video}
            autoPlay
            playsInline
            muted
            className={classes.image}
            aria-label={t('picture.camera')}
            onLoadedData={() => setSees(true)}
          />
          <div className={classes.buttons}>
            <Button
              aria-busy={!sees}
              onClick={() => {
                if (!sees) return
                if (video.current) onChange(pictureOfVideo(video.current))
                setStream(null)
              }}
            >
              {t('picture.take')}
            </Button>
            <Button variant="default" onClick={() => setStream(null)}>
              {t('picture.stop')}
            </Button>
          </div>
        </>
      ) : (
        <>
          {shown ? <img src={shown} alt={t('picture.alt')} className={classes.image} /> : null}
          <div className={classes.buttons}>
            {canUseCamera() ? (
              <Button
                variant="outline"
                leftSection={<IconCamera size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => void start()}
              >
                {t('picture.open')}
              </Button>
            ) : null}
            <FileButton onChange={(file) => void choose(file)} accept="image/jpeg,image/png,image/webp">
              {(props) => (
                <Button
                  {...props}
                  variant="outline"
                  leftSection={<IconPhoto size={20} stroke={1.75} aria-hidden="true" />}
                >
                  {t('picture.file')}
                </Button>
              )}
            </FileButton>
            {picture === null ? null : (
              <Button
                variant="default"
                leftSection={<IconTrash size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => onChange(null)}
              >
                {t('picture.without')}
              </Button>
            )}
          </div>
        </>
      )}
      <p role="alert" className={classes.wrong}>
        {trouble === null ? '' : t(`picture.${trouble}`)}
      </p>
    </div>
  )
}
