import { Button } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Codes.module.css'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** The codes that were made, to hand out: copied, or as a file. */
export function Codes({ codes, label }: { codes: readonly string[]; label: string }) {
  const { t } = useTranslation('prices')
  const params = cardSystemRouteApi.useParams()
  const list = useRef<HTMLTextAreaElement>(null)
  // The form is gone: what it made has the focus.
  useEffect(() => list.current?.focus(), [])

  async function copy() {
    await navigator.clipboard.writeText(codes.join('\n'))
    showToast(t('codes.copied'))
  }
  function keep() {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const lines = [t('column.code'), ...codes].map((code, index) =>
      [code, index === 0 ? t('column.label') : label].map(quoted).join(';'),
    )
    const address = URL.createObjectURL(new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'vouchers.csv'
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <div className={classes.made}>
      <Banner tone="done">{t('codes.made', { count: codes.length, shown: count(codes.length) })}</Banner>
      <textarea
        ref={list}
        readOnly
        rows={Math.min(codes.length, 14)}
        className={classes.list}
        aria-label={t('codes.label')}
        value={codes.join('\n')}
      />
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconCopy {...icon} />} onClick={() => void copy()}>
          {t('codes.copy')}
        </Button>
        <Button variant="default" leftSection={<IconDownload {...icon} />} onClick={keep}>
          {t('codes.download')}
        </Button>
        <Link to="/$cardSystemId/prices/vouchers" params={params} search={{}}>
          {t('codes.toList')}
        </Link>
      </div>
    </div>
  )
}
