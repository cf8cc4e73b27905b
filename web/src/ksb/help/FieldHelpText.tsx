import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemRouteApi } from '../routes.ts'
import { chapterOf, type Explained } from './explained.ts'

/** What the handbook says, and where it says more. In a tab of its own: what is being filled in stays. */
export function FieldHelpText({ what }: { what: Explained }) {
  const { t } = useTranslation(['explain', 'ksb'])
  const params = cardSystemRouteApi.useParams()
  return (
    <div role="status">
      <p>
        <strong>{t(`${what}.title`)}</strong>
      </p>
      <p>{t(`${what}.text`)}</p>
      <p>
        <Link
          to="/$cardSystemId/help/$chapter"
          params={{ ...params, chapter: chapterOf[what] }}
          target="_blank"
          data-mantine-stop-propagation
        >
          {t('ksb:help.more')}
        </Link>
      </p>
    </div>
  )
}
