/** A matter whose company, people, files and notes have names in every script documents are drawn in. All made up. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { sampleFile } from './samples';

/** A person, a task and a note in one script. */
export interface ScriptExample {
  readonly script: string;
  readonly person: string;
  readonly task: string;
  readonly note: string;
}

/** One for each script. */
export const SCRIPT_EXAMPLES: readonly ScriptExample[] = [
  {
    script: 'Hebrew',
    person: 'דוד בן־גוריון (לוי)',
    task: 'הכנת תוכנית תגובה ל-OpenAI API עד 31.12.2026',
    note: 'הוועדה דנה בנושא בישיבתה מיום 12.11.2026 והחליטה (פה אחד) לאמץ את המלצות ה-CISO. שָׁלוֹם עֲלֵיכֶם.',
  },
  {
    script: 'Arabic',
    person: 'محمد عبد الله الأحمدي',
    task: 'إعداد خطة الاستجابة لواجهة OpenAI قبل 31/12/2026',
    note: 'ناقشت اللجنة الموضوع في اجتماعها وقررت (بالإجماع) اعتماد توصيات CISO. مُحَمَّدٌ رَسُولٌ',
  },
  {
    script: 'Persian',
    person: 'علی رضا پورنجاتی‌نژاد',
    task: 'تهیه برنامهٔ پاسخ‌گویی می‌شود',
    note: 'کمیته در جلسهٔ ۱۲ نوامبر ۲۰۲۶ موضوع را بررسی کرد و توصیه‌ها را می‌پذیرد.',
  },
  {
    script: 'Chinese',
    person: '王小明',
    task: '制定人工智能事件响应计划，并在董事会上汇报',
    note: '委员会于2026年11月12日讨论了该事项，并一致决定采纳首席信息安全官的建议。𠮷、龘。',
  },
  {
    script: 'Japanese',
    person: '高橋 エリカ',
    task: 'インシデント対応計画を作成し、取締役会に報告する',
    note: '委員会は2026年11月12日にこの件を議論し、全会一致で採用を決定した。髙橋と﨑山。',
  },
  {
    script: 'Korean',
    person: '김민준',
    task: '사고 대응 계획을 수립하고 이사회에 보고한다',
    note: '위원회는 2026년 11월 12일 이 문제를 논의하고 만장일치로 권고를 채택하였다.',
  },
  {
    script: 'Devanagari',
    person: 'कृष्णा श्रीवास्तव',
    task: 'एआई घटना प्रतिक्रिया योजना तैयार करें और बोर्ड को रिपोर्ट करें',
    note: 'समिति ने 12 नवंबर 2026 को चर्चा की और सर्वसम्मति से निर्णय लिया। क्ष त्र ज्ञ श्र द्ध कि हिन्दी र्क',
  },
  {
    script: 'Thai',
    person: 'สมชาย ใจดี',
    task: 'จัดทำแผนรับมือเหตุการณ์และรายงานต่อคณะกรรมการ',
    note: 'คณะกรรมการได้พิจารณาเรื่องนี้ในการประชุมเมื่อวันที่ 12 พฤศจิกายน 2569 น้ำ ที่ ปู่',
  },
  {
    script: 'accents',
    person: 'Nguyễn Thị Hồng',
    task: 'Łukasz Müller und Şükran Ağaoğlu einbeziehen',
    note: 'Stacked marks: ŗ̃ḁ̂ǖ̌, a̋, x̂̃, Dvořák.',
  },
];

function example(index: number): ScriptExample {
  const found = SCRIPT_EXAMPLES[index % SCRIPT_EXAMPLES.length];
  if (found === undefined) throw new Error('no example');
  return found;
}

/** The company's name, in two scripts and directions. */
export const COMPANY = '株式会社みずほ / בנק הפועלים בע״מ (1988)';

/** The matter: a sample with all its names and notes exchanged, and no history. */
export function scriptsMatter(): AssessmentFile {
  const file = sampleFile('regional-bank');
  const { assessment } = file;
  return {
    ...file,
    assessment: {
      ...assessment,
      title: 'بنك الخليج العربي — EO 14409',
      profile: {
        ...assessment.profile,
        organisation: COMPANY,
        preparedBy: 'Şükran Ağaoğlu, علی رضا پورنجاتی‌نژاد',
        preparedFor: 'कृष्णा श्रीवास्तव और क्षत्रिय ज्ञान',
      },
      answers: assessment.answers.map((answer, index) => ({
        ...answer,
        note: example(index).note,
        evidence: answer.evidence.map((it) => ({ ...it, label: `${example(index).person}.pdf` })),
        updatedBy: example(index).person,
      })),
      actions: SCRIPT_EXAMPLES.flatMap(({ person, task }, index) => {
        const action = assessment.actions[index % assessment.actions.length];
        if (action === undefined) return [];
        return [{ ...action, id: `action-${String(index)}`, title: task, owner: person }];
      }),
      snapshots: [],
      audit: [],
    },
  };
}
