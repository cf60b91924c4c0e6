import Link from 'next/link';
import { Alerte } from '@/components/ui/alerte.tsx';
import { RefusDuChamp } from './refus-du-champ.tsx';
import type { RefusPlace } from './refus-place.ts';
import { idDeChamp } from './resume-saisie.ts';

/** En tête de la saisie : le SNE a refusé l'envoi précédent, voici pourquoi et où corriger. */
export function RefusPrecedent({ envoi, refus }: { envoi: string; refus: readonly RefusPlace[] }) {
  return (
    <Alerte ton="avertissement" titre="Le SNE a refusé la cotation précédente">
      <p>
        Corrigez ce qui suit puis transmettez à nouveau. <Link href={`/envois/${envoi}`}>Voir l’envoi refusé</Link>
      </p>
      <ul>
        {refus
          .filter(({ champ }) => champ !== null)
          .map(({ champ, titre, brut }) => (
            <li key={brut}>
              <a href={`#${idDeChamp(ancre(champ))}`}>{titre}</a>
            </li>
          ))}
      </ul>
      <RefusDuChamp refus={refus.filter(({ champ }) => champ === null)} />
    </Alerte>
  );
}

/** La case à cocher du critère existe toujours, même s'il n'est plus retenu. */
const ancre = (champ: string | null): string => (champ ?? '').replace(/\.[a-z]+$/, '.retenu');
