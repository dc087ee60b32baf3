import BadgeCheck from 'lucide-solid/icons/badge-check'
import { createSignal, type JSX, Show } from 'solid-js'
import type { CheckedStatement } from '../../../app/skills/skills-statement.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Check, TriangleAlert } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { FileChoice } from '../record/file-choice.tsx'
import { CredentialView } from './credential-view.tsx'

/** Checks a statement that someone was given, without a network and without a notebook. Nobody learns that it was checked. */
export function CheckStatementScreen(): JSX.Element {
  const app = useApp()
  const [text, setText] = createSignal('')
  const [found, setFound] = createSignal<CheckedStatement>()
  const [problem, setProblem] = createSignal('')
  const check = async (): Promise<void> => {
    const checked = await app.checkStatement(text().trim())
    setFound(checked.ok ? checked.value : undefined)
    setProblem(checked.ok ? '' : errorSentence(checked.error))
  }
  const open = async (file: File): Promise<void> => {
    setText(await file.text())
    await check()
  }
  return (
    <Page
      title={t('notebook.check.title')}
      windowTitle={t('notebook.check.title')}
      lead={t('notebook.check.lead')}
      back={{ href: '/', label: t('shell.notFoundAction') }}
    >
      <Form onSubmit={() => void check()}>
        <FileChoice
          label={t('notebook.check.file')}
          accept=".json,application/json"
          onChoose={(file) => void open(file)}
        />
        <TextArea label={t('notebook.check.paste')} value={text()} rows={4} onInput={setText} />
        <div>
          <Button type="submit" icon={BadgeCheck} disabled={text().trim() === ''}>
            {t('notebook.check.check')}
          </Button>
        </div>
      </Form>
      <Show when={problem() !== ''}>
        <Banner kind="attention" icon={TriangleAlert}>
          {problem()}
        </Banner>
      </Show>
      <Show when={found()}>
        {(checked) => (
          <>
            <Banner kind="news" icon={Check}>
              {checked().signedBy === undefined ? t('notebook.check.rightUnknown') : t('notebook.check.rightKnown')}
            </Banner>
            <Card title={checked().credential.name}>
              <CredentialView credential={checked().credential} />
            </Card>
          </>
        )}
      </Show>
    </Page>
  )
}
