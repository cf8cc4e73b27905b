import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCounterContext } from '../CounterContext.ts'
import { OfficePage } from '../more/OfficePage.tsx'
import { useStay } from '../useStay.ts'
import classes from './Guide.module.css'
import { type ScreenId, type TaskId, tasks } from './tasks.ts'

const addressOf = {
  activities: '/$organizerId/activities',
  pass: '/$organizerId/pass',
  today: '/$organizerId/today',
  register: '/$organizerId/register',
  grouppasses: '/$organizerId/grouppasses',
  kiosks: '/$organizerId/kiosks',
  statistics: '/$organizerId/statistics',
  finance: '/$organizerId/finance',
  staff: '/$organizerId/staff',
  more: '/$organizerId/more',
} as const satisfies Record<ScreenId, string>

/** What a counter worker does, task by task, in the words of the screens; also on paper. */
export function GuidePage() {
  const { t } = useTranslation('office')
  return (
    <OfficePage
      title={t('guide.title')}
      tools={
        <Button
          variant="default"
          size="lg"
          leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('guide.print')}
        </Button>
      }
    >
      <p className={classes.lead}>{t('guide.lead')}</p>
      <nav aria-label={t('guide.contents')}>
        <ul className={classes.contents}>
          {tasks.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`guide.tasks.${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {tasks.map((task) => (
        <TaskPart key={task.id} {...task} />
      ))}
    </OfficePage>
  )
}

function TaskPart({ id, screens, permission }: (typeof tasks)[number]) {
  const { t } = useTranslation('office')
  const { balie } = useCounterContext()
  const stay = useStay()
  const may = permission === undefined || balie.permissions.some((held) => held === permission)
  const steps = useSteps(id)
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={classes.task}>
      <h2 id={`${id}-title`}>{t(`guide.tasks.${id}.title`)}</h2>
      <p>{t(`guide.tasks.${id}.lead`)}</p>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {may ? (
        screens.map((screen) => (
          <Link key={screen} to={addressOf[screen]} {...stay} className={classes.open}>
            {t('guide.open', { screen: t(`guide.screens.${screen}`) })}
          </Link>
        ))
      ) : (
        <p className={classes.not}>{t('guide.notHere')}</p>
      )}
    </section>
  )
}

/** The catalogues number the steps of a task. */
function useSteps(id: TaskId): string[] {
  const { i18n } = useTranslation('office')
  const steps: unknown = i18n.getResource(i18n.language, 'office', `guide.tasks.${id}.steps`)
  return typeof steps === 'object' && steps !== null ? Object.values(steps).map(String) : []
}
