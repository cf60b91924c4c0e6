import Link from 'next/link';
import type { ComponentProps } from 'react';

type Props = ComponentProps<typeof Link> & { petit?: boolean; icone?: string };

/** Un lien isolé, hors d'un paragraphe ; dans un texte, le lien nu suffit. */
export function Lien({ petit, icone, className = '', ...reste }: Props) {
  const classes = ['fr-link', petit ? 'fr-link--sm' : '', icone ? `fr-link--icon-left ${icone}` : '', className];
  return <Link prefetch={false} {...reste} className={classes.filter(Boolean).join(' ')} />;
}
