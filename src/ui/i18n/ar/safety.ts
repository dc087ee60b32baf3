// Safety on a mission, for the coopérants' screens.

import type { PartOf } from '../catalogue.ts'
import type { safety as french } from '../fr/safety.ts'

export const safety: PartOf<typeof french> = {
  arrived: 'وصلت',
  left: 'غادرت',
  arrivedKept: 'سُجِّل الوصول، {time}',
  leftKept: 'سُجِّلت المغادرة، {time}',
  tell: 'حدث شيء غير جيد',
  form: {
    title: 'حدث شيء غير جيد',
    lead: 'أنتم تختارون من يقرأ. باقي أعضاء التعاونية لا يقرؤون شيئا.',
    sort: 'ما الموضوع؟',
    sorts: {
      accident: 'حادث',
      nearMiss: 'خطر تم تجنبه',
      behaviour: 'كلام أو تصرف',
      material: 'شيء مكسور أو ضائع',
      other: 'شيء آخر',
    },
    injured: 'يوجد جريح',
    injuredHelp: 'اتصلوا بالفريق حالا، أو بالرقم 112.',
    reader: 'من يمكنه أن يقرأ؟',
    readers: { team: 'فريق التنشيط', coordination: 'التنسيق وحده' },
    readersHelp: {
      team: 'المنشطات والمنشطون والتنسيق يقرؤون هذا النص.',
      coordination: 'فريقكم يرى أن هناك رسالة. لا يمكنه فتحها.',
    },
    wording: 'ما الذي حدث',
    wordingHelp: 'أين، متى، مع من. بكلماتكم.',
    send: 'حفظ وإخبار',
    done: 'رسالة إلى {reader}',
  },
  call: {
    title: 'التحدث مع شخص الآن',
    team: 'الاتصال بالفريق',
    free: 'هذه الأرقام مجانية. تجيب بدون إنترنت.',
    lines: {
      emergency: 'حالة طوارئ: شرطة، إطفاء، طبيب',
      medical: 'طوارئ طبية',
      deaf: 'طوارئ برسالة، لمن لا يسمع',
      childhood: 'طفل في خطر',
      violence: 'العنف ضد النساء',
      harassment: 'التنمر والعنف على الإنترنت',
      suicide: 'أفكار سوداء، رغبة في الموت',
    },
  },
  list: {
    title: 'ما لم يسر جيدا',
    emptyOwn: 'لم تبلغوا عن شيء.',
    closed: 'انتهت المتابعة',
    open: 'قيد المتابعة',
    answered: 'الجواب: {answer}',
  },
  sign: {
    title: 'توقيع الزبون',
    ask: 'طلب توقيع الزبون',
    signer: 'اسم الشخص الذي يوقع',
    kept: 'حُفظ توقيع الزبون',
    signedBy: 'وقّع الزبون، {day}',
    signedByName: 'وقّع {name}، {day}',
  },
}
