import type { PartOf } from '../catalogue.ts'
import type { help as french } from '../fr/help.ts'

export const help: PartOf<typeof french> = {
  title: 'التعاون بيننا',
  lead: 'مساعدة نطلبها أو نعرضها. كل أعضاء التعاونية يقرؤون هذه الصفحة.',
  open: 'التعاون بين الأعضاء',
  openText: 'اطلبوا مساعدة أو اعرضوها',
  what: 'ماذا تريدون؟',
  wording: 'بكلماتكم',
  wordingHelp: 'مثلاً: «أبحث عن شخص أراجع معه قانون السير.»',
  until: 'إلى غاية',
  untilHelp: 'بدون تاريخ يبقى الإعلان شهراً.',
  send: 'نشر الإعلان',
  kept: 'الإعلان',
  asked: 'من يستطيع المساعدة؟',
  offered: 'مساعدات معروضة',
  before: 'إعلاناتي السابقة',
  noneAsked: 'لا أحد يبحث عن مساعدة الآن.',
  noneOffered: 'لا يوجد عرض بعد. قد يكون الأول عرضكم.',
  by: '{name}، إلى غاية {day}',
  on: 'نُشر يوم {day}',
  end: 'انتهى',
  ended: 'أُزيل الإعلان',
}
