import { type NewsItem, downloadPicture } from '#domain/bulletin/contract.ts'
import { type NewsBlock, type NewsInline, picturesIn } from '#domain/bulletin/news-body.ts'
import { addressOf } from '#web/api/call.ts'
import styles from './Bulletin.module.css'

/** The item as it is read; facts are marked for those who know them. */
export function NewsReading({ item }: { item: NewsItem }) {
  const cover = item.pictures.find(({ id }) => id === item.coverId)
  return (
    <article className={styles['reading']} lang="vi">
      <p className="strong">{item.summary}</p>
      {cover && !picturesIn(item.body).includes(cover.id) && <Picture item={item} id={cover.id} />}
      {item.body.content.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- blocks have no other name, and this text does not move
        <Block key={index} block={block} item={item} />
      ))}
    </article>
  )
}

function Block({ block, item }: { block: NewsBlock; item: NewsItem }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      )
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3'
      return (
        <Heading>
          <Inlines content={block.content} />
        </Heading>
      )
    }
    case 'blockquote':
      return (
        <blockquote>
          {block.content.map((each, index) => (
            <Block key={index} block={each} item={item} />
          ))}
        </blockquote>
      )
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List>
          {block.content.map((each, index) => (
            <li key={index}>
              {each.content.map(({ content }, line) => (
                <Inlines key={line} content={content} />
              ))}
            </li>
          ))}
        </List>
      )
    }
    case 'picture':
      return <Picture item={item} id={block.attrs.id} />
  }
}

function Inlines({ content = [] }: { content: readonly NewsInline[] | undefined }) {
  return content.map((each, index) => <Inline key={index} inline={each} />)
}

function Inline({ inline }: { inline: NewsInline }) {
  if (inline.type === 'hardBreak') return <br />
  if (inline.type === 'fact') return <span className={styles['fact']}>{inline.attrs.text}</span>
  return (inline.marks ?? []).reduce<React.ReactNode>((words, mark) => {
    if (mark.type === 'bold') return <strong>{words}</strong>
    if (mark.type === 'italic') return <em>{words}</em>
    return (
      <a href={mark.attrs.href} rel="noopener">
        {words}
      </a>
    )
  }, inline.text)
}

function Picture({ item, id }: { item: NewsItem; id: string }) {
  const picture = item.pictures.find((each) => each.id === id)
  if (!picture) return null
  return (
    <figure>
      <img src={addressOf(downloadPicture, { id: item.id, pictureId: id })} alt={picture.alternative} />
      <figcaption>{[picture.caption, picture.credit].filter(Boolean).join(' · ')}</figcaption>
    </figure>
  )
}
