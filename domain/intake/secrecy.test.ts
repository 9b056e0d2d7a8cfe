import { describe, expect, it } from 'vitest'
import { findSecrecyStamp } from './secrecy.ts'

describe('findSecrecyStamp', () => {
  it.each([
    ['MẬT', 'mat'],
    ['TỐI MẬT', 'toi_mat'],
    ['TUYỆT MẬT', 'tuyet_mat'],
    ['  [MẬT]  ', 'mat'],
    ['M Ậ T', 'mat'],
    ['T Ố I   M Ậ T', 'toi_mat'],
    ['Độ mật: Mật', 'mat'],
    ['ĐỘ MẬT: TỐI MẬT', 'toi_mat'],
    ['Độ mật : Tuyệt mật', 'tuyet_mat'],
    ['MẬT'.normalize('NFD'), 'mat'],
  ])('holds a text with the line %j', (line, level) => {
    const text = `TỈNH ỦY MẪU\n${line}\nSố 12-BC/TU`
    expect(findSecrecyStamp(text)).toMatchObject({ level, where: 'text' })
  })

  it.each([
    'Tăng cường công tác bảo mật thông tin.',
    'Mật độ dân số của xã là 120 người/km2.',
    'Thực hiện Luật Bảo vệ bí mật nhà nước.',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Hồ sơ mật được quản lý riêng.',
    'Mật ong là sản phẩm OCOP của xã.',
    'mật',
    'Độ mật được xác định theo quy định.',
    'MẬT ĐỘ XÂY DỰNG',
  ])('does not take a sentence for a stamp: %s', (sentence) => {
    expect(findSecrecyStamp(`Báo cáo\n${sentence}\n`)).toBeNull()
  })

  it.each([
    ['BC quý I (Mật).docx', 'mat'],
    ['Báo cáo MẬT 2024.txt', 'mat'],
    ['bao_cao_MAT_2024.txt', 'mat'],
    ['bao_cao_TUYET_MAT.txt', 'tuyet_mat'],
    ['TỐI MẬT - kế hoạch.docx', 'toi_mat'],
  ])('holds a file named %s', (name, level) => {
    expect(findSecrecyStamp('Nội dung', name)).toMatchObject({ level, where: 'file_name' })
  })

  it.each([
    'bảo mật thông tin.docx',
    'mật độ dân số.xlsx',
    'bi-mat-nha-nuoc.txt',
    'format.txt',
    'MATRIX_2024.txt',
    'toán_MATH.txt',
  ])('does not hold a file named %s', (name) => {
    expect(findSecrecyStamp('Nội dung', name)).toBeNull()
  })
})
