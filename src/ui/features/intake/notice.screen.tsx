import Printer from 'lucide-solid/icons/printer'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { readHostRules } from '../../../app/path/read-way.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { locale } from '../../i18n/locale.ts'
import { type Notice, noticeSentences, notices } from '../../i18n/notices.ts'
import { t } from '../../i18n/t.ts'
import { coopName } from '../organisation/coop-words.ts'
import { useReads } from '../path/use-reads.ts'
import { coopWord } from './coop-word.ts'

/** « À dire avant de noter », on paper, in the language of the person; in French too, for who hands it over. */
export function NoticeScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const board = useLive(() => app.reads().board(coop()))
  const [lang, setLang] = createSignal<string>(locale())
  const shown = (): Notice[] => notices.filter((notice) => notice.lang === lang())
  const reads = useReads(coop, ['coop', 'hostRules'])
  const keepMonths = (): number | undefined => {
    const found = reads()
    return found && readHostRules(found, coop()).keepMonths
  }
  const words = () => ({
    organisation: coopWord(board(), 'controllerOrg', 'hostOrg', 'leadOrg'),
    contact: coopWord(board(), 'dpoContact'),
  })
  return (
    <Page
      title={t('intake.notice.sheet')}
      windowTitle={t('intake.notice.sheet')}
      lead={t('intake.notice.sheetLead')}
      back={{ href: `/c/${coop()}/accueil/nouveau`, label: t('intake.title') }}
      action={
        <Button kind="main" icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      }
    >
      <SegmentedChoice
        label={t('intake.notice.language')}
        value={lang()}
        choices={notices.map((notice) => ({ value: notice.lang, label: <bdi lang={notice.lang}>{notice.name}</bdi> }))}
        onChange={setLang}
      />
      <Show when={keepMonths() !== undefined} fallback={<Loading label={t('common.loading')} />}>
        <For each={shown()}>
          {(notice) => (
            <div lang={notice.lang} dir={notice.dir} class="notice-sheet">
              <PrintSheet
                title={notice.title}
                from={board() && coopName(board())}
                demoMark={coopWord(board(), 'provenance') === 'demo' ? t('shell.demoBanner') : undefined}
                facts={
                  <Show when={notice.unread}>
                    {(unread) => (
                      <>
                        <span lang="fr">{t('intake.notice.unread')}</span>
                        <br />
                        {unread()}
                      </>
                    )}
                  </Show>
                }
              >
                <ul>
                  <For each={noticeSentences(notice, { ...words(), keepMonths: keepMonths() ?? 0 })}>
                    {(sentence) => <li>{sentence}</li>}
                  </For>
                </ul>
              </PrintSheet>
            </div>
          )}
        </For>
      </Show>
    </Page>
  )
}
