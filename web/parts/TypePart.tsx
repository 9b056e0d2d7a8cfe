import styles from './TypePart.module.css'

const sizes = ['34', '26', '20', '17', '15', '14', '13', '12'] as const

/** The eight sizes, with letters whose marks stack. */
export function TypePart() {
  return (
    <div className={styles['sizes']}>
      {sizes.map((size) => (
        <span key={size} style={{ fontSize: `var(--text-${size})` }}>
          {size} Ưỡn ẵm, kế hoạch
        </span>
      ))}
    </div>
  )
}
