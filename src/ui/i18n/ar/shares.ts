import type { PartOf } from '../catalogue.ts'
import type { shares as french } from '../fr/shares.ts'

export const shares: PartOf<typeof french> = {
  title: 'حصص الجميع',
  shownToGroup: 'تراها المجموعة كلها',
  hidden: 'كل شخص يقرأ حصته فقط. لقراءة حصص الجميع، تصوّت المجموعة في اجتماع.',
  noneYet: 'اختارت المجموعة أن تقرأ حصص الجميع. تصل هنا مع التقاسم القادم.',
  aloud: 'للتقاسم: {amount}. كل شخص يقول حصته أمام المجموعة كلها. كل التعاونية تقرأ هذه المبالغ.',
  contest: {
    say: 'لست موافقًا أو موافقة',
    title: 'حصة {name}: ماذا تقولون؟',
    wording: 'كلماتكم',
    help: 'كل التعاونية والفريق يقرؤون هذه الكلمات.',
    send: 'قولها للمجموعة',
    kept: 'عدم موافقة',
    by: '{name}، {day}',
    states: { open: 'عدم موافقة', answered: 'تم الجواب', withdrawn: 'تم التراجع' },
    answer: 'جواب الفريق:',
    takeBack: 'التراجع عن كلماتي',
    takenBack: 'تم التراجع عن عدم الموافقة',
  },
}
