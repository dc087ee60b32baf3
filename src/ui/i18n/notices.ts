// What is told to someone before anything is noted about them (RGPD art. 13), as a sheet in several languages. French is
// the reference; `unread` says in its own words that nobody has read a translation over yet. Fetched with its page only.

import { formatKeeping } from './keep-time.ts'

export interface Notice {
  /** BCP 47 */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The language in its own words. */
  readonly name: string
  readonly title: string
  /** `{organisation}`, `{keep}` (how long) and, in the last one, `{contact}` are filled in. */
  readonly sentences: readonly string[]
  /** In place of the last sentence when the coop has noted no contact. */
  readonly askTeam: string
  /** What stands for an organisation that was not noted. */
  readonly organisation: string
  readonly unread?: string
}

export const notices: readonly Notice[] = [
  {
    lang: 'fr',
    dir: 'ltr',
    name: 'Français',
    title: 'Ce que nous notons sur vous',
    sentences: [
      'Nous notons ce qui sert à vous accompagner. {organisation} en est responsable.',
      'L’équipe de la coop peut le lire. Les autres membres ne le lisent pas.',
      'Nous le gardons {keep} après votre dernier contact avec nous.',
      'Vous pouvez voir, corriger, demander d’effacer, ou ne pas répondre. Un surnom suffit.',
      'Si cela ne va pas, vous pouvez écrire à la CNIL : cnil.fr.',
      'Une question sur vos données ? {contact}',
    ],
    askTeam: 'Une question sur vos données ? Demandez à l’équipe.',
    organisation: 'L’association de la coop',
  },
  {
    lang: 'en',
    dir: 'ltr',
    name: 'English',
    title: 'What we write down about you',
    sentences: [
      'We write down what helps us support you. {organisation} is responsible for it.',
      'The coop’s team can read it. The other members cannot.',
      'We keep it for {keep} after your last contact with us.',
      'You may see it, correct it, ask us to erase it, or not answer. A nickname is enough.',
      'If something is wrong, you can write to the CNIL: cnil.fr.',
      'A question about your data? {contact}',
    ],
    askTeam: 'A question about your data? Ask the team.',
    organisation: 'The coop’s association',
    unread: 'Translation not reviewed yet',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    name: 'العربية',
    title: 'ما نكتبه عنكم',
    sentences: [
      'نكتب ما يفيد في مرافقتكم. المسؤول عنه: {organisation}.',
      'يستطيع فريق التعاونية قراءته. الأعضاء الآخرون لا يقرؤونه.',
      'مدة الاحتفاظ به بعد آخر تواصل لكم معنا: {keep}.',
      'يمكنكم الاطلاع عليه أو تصحيحه أو طلب محوه أو عدم الإجابة. يكفي اسم مستعار.',
      'إذا لم يكن الأمر مناسبا، يمكنكم الكتابة إلى CNIL: cnil.fr.',
      'سؤال عن بياناتكم؟ {contact}',
    ],
    askTeam: 'سؤال عن بياناتكم؟ اسألوا الفريق.',
    organisation: 'جمعية التعاونية',
    unread: 'ترجمة لم تتم مراجعتها بعد',
  },
  {
    lang: 'es',
    dir: 'ltr',
    name: 'Español',
    title: 'Lo que anotamos sobre usted',
    sentences: [
      'Anotamos lo que sirve para acompañarle. {organisation} es responsable de ello.',
      'El equipo de la cooperativa puede leerlo. Los demás miembros no.',
      'Lo guardamos {keep} después de su último contacto con nosotros.',
      'Puede verlo, corregirlo, pedir que se borre o no responder. Basta con un apodo.',
      'Si algo no va bien, puede escribir a la CNIL: cnil.fr.',
      '¿Una pregunta sobre sus datos? {contact}',
    ],
    askTeam: '¿Una pregunta sobre sus datos? Pregunte al equipo.',
    organisation: 'La asociación de la cooperativa',
    unread: 'Traducción aún no revisada',
  },
  {
    lang: 'pt',
    dir: 'ltr',
    name: 'Português',
    title: 'O que anotamos sobre si',
    sentences: [
      'Anotamos o que serve para o acompanhar. {organisation} é responsável por isso.',
      'A equipa da cooperativa pode ler. Os outros membros não.',
      'Guardamos durante {keep} depois do seu último contacto connosco.',
      'Pode ver, corrigir, pedir para apagar ou não responder. Basta uma alcunha.',
      'Se algo não estiver bem, pode escrever à CNIL: cnil.fr.',
      'Uma pergunta sobre os seus dados? {contact}',
    ],
    askTeam: 'Uma pergunta sobre os seus dados? Pergunte à equipa.',
    organisation: 'A associação da cooperativa',
    unread: 'Tradução ainda não revista',
  },
  {
    lang: 'uk',
    dir: 'ltr',
    name: 'Українська',
    title: 'Що ми записуємо про вас',
    sentences: [
      'Ми записуємо те, що потрібно для вашого супроводу. Відповідає за це: {organisation}.',
      'Команда кооперативу може це читати. Інші учасники — ні.',
      'Ми зберігаємо це {keep} після вашого останнього контакту з нами.',
      'Ви можете це побачити, виправити, попросити стерти або не відповідати. Досить вигаданого імені.',
      'Якщо щось не так, ви можете написати до CNIL: cnil.fr.',
      'Питання про ваші дані? {contact}',
    ],
    askTeam: 'Питання про ваші дані? Запитайте команду.',
    organisation: 'асоціація кооперативу',
    unread: 'Переклад ще не перевірено',
  },
]

/** The sentences of a notice, filled in; `keepMonths` is the host's own figure [D158]. */
export function noticeSentences(
  notice: Notice,
  {
    organisation,
    contact,
    keepMonths,
  }: { readonly organisation: string; readonly contact: string; readonly keepMonths: number },
): readonly string[] {
  const said = contact === '' ? [...notice.sentences.slice(0, -1), notice.askTeam] : notice.sentences
  return said.map((sentence) =>
    sentence
      .replace('{organisation}', () => organisation || notice.organisation)
      .replace('{keep}', () => formatKeeping(keepMonths, notice.lang))
      .replace('{contact}', () => contact),
  )
}
