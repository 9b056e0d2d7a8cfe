/** What may be wrong with the cases that `nhip forecast` reads. */
export type CaseProblem =
  | 'not_json'
  | 'too_large'
  | 'not_a_list'
  | 'not_an_object'
  | 'bad_id'
  | 'duplicate_id'
  | 'history_not_a_list'
  | 'year_not_twelve'
  | 'observed_not_a_list'
  | 'observed_too_long'
  | 'not_a_number'
  | 'number_too_large'
  | 'bad_aggregation'
  | 'bad_planned'

interface Sentence {
  readonly vi: string
  readonly en: string
}

export const caseWords: Readonly<Record<CaseProblem, Sentence>> = {
  not_json: { vi: 'đầu vào không phải JSON', en: 'the input is not JSON' },
  too_large: { vi: 'đầu vào quá lớn (trên 256 MB)', en: 'the input is too large (over 256 MB)' },
  not_a_list: { vi: 'phải là một danh sách [...]', en: 'must be a list [...]' },
  not_an_object: {
    vi: 'phải là {"id", "history", "observed"}',
    en: 'must be {"id", "history", "observed"}',
  },
  bad_id: { vi: 'phải là chữ, không để trống', en: 'must be text, not empty' },
  duplicate_id: { vi: 'đã có mục khác dùng id này', en: 'another case has this id' },
  history_not_a_list: {
    vi: 'phải là danh sách các năm, năm cũ trước',
    en: 'must be a list of years, the oldest first',
  },
  year_not_twelve: {
    vi: 'phải là danh sách đủ 12 tháng (tháng thiếu ghi null)',
    en: 'must be a list of 12 months (null for a missing one)',
  },
  observed_not_a_list: {
    vi: 'phải là danh sách các tháng từ tháng 1',
    en: 'must be a list of months from January on',
  },
  observed_too_long: { vi: 'nhiều hơn 12 tháng', en: 'more than 12 months' },
  not_a_number: { vi: 'phải là số hoặc null', en: 'must be a number or null' },
  number_too_large: { vi: 'số quá lớn (từ 1e20)', en: 'the number is too large (1e20 or more)' },
  bad_aggregation: {
    vi: 'phải là sum, mean, last hoặc maximum',
    en: 'must be sum, mean, last or maximum',
  },
  bad_planned: {
    vi: 'phải là 12 số không âm, có số lớn hơn 0',
    en: 'must be 12 numbers, none negative, some above 0',
  },
}

export const usage = [
  'nhip forecast < TỆP.json',
  '  Đọc danh sách [{"id", "history": [[12 số của mỗi năm, năm cũ trước]], "observed": [các tháng năm nay]}];',
  '  tháng thiếu ghi null; có thể thêm "aggregation" (sum, mean, last, maximum) và "planned" (12 số kế hoạch tháng).',
  '  In [{"id", "total", "low", "high"}], hoặc {"id", "total": null, "reason"} khi dữ liệu không đủ để dự báo.',
  'nhip forecast < FILE.json',
  '  Reads a list [{"id", "history": [[the 12 figures of each year, oldest first]], "observed": [months of this year]}];',
  '  null for a missing month; optional "aggregation" (sum, mean, last, maximum) and "planned" (12 monthly figures).',
  '  Prints [{"id", "total", "low", "high"}], or {"id", "total": null, "reason"} where the data cannot support a forecast.',
].join('\n')
