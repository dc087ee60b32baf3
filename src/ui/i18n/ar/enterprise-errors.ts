import type { PartOf } from '../catalogue.ts'
import type { enterpriseErrors as french } from '../fr/enterprise-errors.ts'

/** What can go wrong on coopérants' pages of services, prices, quotes and notes. */
export const enterpriseErrors: PartOf<typeof french> = {
  contest: { wording_missing: 'كلماتكم ناقصة. اكتبوا جملة.' },
  service: {
    label_missing: 'الاسم ناقص. اكتبوا اسم الخدمة.',
    childcare_under_3: 'رعاية طفل أصغر من 3 سنوات تتطلب ترخيصًا. اختاروا 3 سنوات أو أكثر.',
    unknown: 'لم تصل هذه الخدمة إلى الجهاز بعد. انتظروا الشبكة ثم حاولوا من جديد.',
  },
  price: {
    amount_missing: 'الثمن ناقص. اكتبوا مبلغًا باليورو.',
    nothing_left: 'المساهمة والاحتياطي يأخذان كل شيء. خفضوا واحدًا منهما.',
    decision_missing: 'يلزم قرار يُعمل به اليوم. صوتوا أولًا على الثمن.',
    decision_elsewhere: 'هذا القرار لا يتحدث عن هذا الثمن. صوتوا أولًا على هذا الثمن.',
    not_proposed: 'هذا الثمن لم يعد مقترحًا. ارجعوا إلى الخدمة واقترحوه من جديد.',
    rates_invalid: 'إحدى النسب غير صحيحة. راجعوا الاشتراكات ونسبة الساعات المدفوعة.',
  },
  quote: {
    unknown: 'لم يصل عرض السعر هذا إلى الجهاز بعد. انتظروا الشبكة ثم حاولوا من جديد.',
    line_missing: 'عرض السعر فارغ. اختاروا خدمة واحدة على الأقل.',
    price_undecided: 'ليس لهذه الخدمة ثمن مقرر بعد. صوتوا أولًا على ثمنها.',
    already_sent: 'عرض السعر هذا أُرسل. للتغيير اكتبوا نسخة جديدة.',
    answered: 'أجاب الزبون على عرض السعر هذا. لا شيء للقيام به.',
  },
  payment: {
    amount_missing: 'المبلغ ناقص. اكتبوا ما دُفع.',
    two_names: 'المال نقدًا: يلزم شخصان. اختاروا من يستلم ومن يعدّ.',
    receipt_missing: 'الإيصال ناقص. اكتبوا رقمه.',
    too_much: 'هذا أكثر مما بقي للدفع. راجعوا المبلغ.',
  },
}
