import { Button, FileInput, Loader, Progress } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addCodes, type CodesAdded, codesQuery, rewardsKey } from '../../api/ksb-rewards.ts'
import { useSentence } from '../../api/useSentence.ts'
import { count } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { row } from '../form/FormPart.tsx'
import classes from './Rewards.module.css'

/** How many codes there are, and a file with more of them: what is wrong is said by its line, the rest is added. */
export function Codes({ cardSystemId, rewardId }: { cardSystemId: number; rewardId: string }) {
  const { t } = useTranslation('rewards')
  const queries = useQueryClient()
  const sentence = useSentence()
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setMissing] = useState(false)
  const act = useAct(
    (chosen: File, key) => addCodes(ask, cardSystemId, rewardId, key, chosen),
    () => {
      setFile(null)
      void queries.invalidateQueries({ queryKey: rewardsKey(cardSystemId) })
    },
  )
  const { data } = useQuery({
    ...codesQuery(ask, cardSystemId, rewardId),
    refetchInterval: act.pending ? 500 : false,
  })
  const said = act.problem ? sentence(act.problem) : null
  return (
    <div className={classes.codes}>
      <p>{t('codes.text')}</p>
      {data ? (
        data.total === 0 ? (
          <p className={classes.count}>{t('codes.none')}</p>
        ) : (
          <p className={classes.count}>
            {t('codes.count', {
              total: count(data.total),
              given: count(data.given),
              left: count(data.total - data.given),
            })}
          </p>
        )
      ) : null}
      <FileInput
        label={t('codes.file')}
        description={t('codes.fileHelp')}
        placeholder={t('codes.choose')}
        accept=".csv,text/csv"
        value={file}
        error={isMissing ? t('codes.missing') : undefined}
        onChange={(chosen) => {
          setFile(chosen)
          setMissing(false)
          act.forget()
        }}
        {...row}
      />
      <div className={classes.indented}>
        <Button
          variant="outline"
          aria-busy={act.pending}
          leftSection={act.pending ? <Loader size={16} color="currentColor" /> : null}
          onClick={() => {
            setMissing(file === null)
            if (file && !act.pending) act.run(file)
          }}
        >
          {t('codes.add')}
        </Button>
      </div>
      {act.pending ? <Reading lines={data?.file?.lines ?? 0} read={data?.file?.linesRead ?? 0} /> : null}
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      {act.done && !act.pending && !act.problem ? <Added added={act.done} /> : null}
    </div>
  )
}

function Reading({ lines, read }: { lines: number; read: number }) {
  const { t } = useTranslation('rewards')
  const words = lines ? t('codes.progress', { read: count(read), all: count(lines) }) : t('codes.starting')
  return (
    <div role="status">
      <p>{words}</p>
      <Progress value={lines ? (100 * read) / lines : 0} aria-label={words} />
    </div>
  )
}

function Added({ added: { added, refused, faults } }: { added: CodesAdded }) {
  const { t } = useTranslation('rewards')
  return (
    <div role="status">
      <p>{t('codes.added', { count: added, shown: count(added) })}</p>
      {refused > 0 ? (
        <>
          <Banner tone="attention">{t('codes.refused', { count: refused, shown: count(refused) })}</Banner>
          <ul className={classes.faults} aria-label={t('codes.faults')}>
            {faults.map(({ line, fault }) => (
              <li key={line}>
                {t('codes.line', { line: count(line) })}: {t(`codes.fault.${fault}`)}
              </li>
            ))}
          </ul>
          {refused > faults.length ? <p>{t('codes.more', { shown: count(faults.length) })}</p> : null}
        </>
      ) : null}
    </div>
  )
}
