import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { SuiteDePile } from '@/components/piles/suite-de-pile.tsx';
import type { CotationEnregistree } from '@/lib/contracts/cotations.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';
import { SuiteDeSaisie } from './suite-de-saisie.tsx';

/** La fin de la saisie : enregistrée, puis suivie jusqu'au SNE, ou donnée à valider. */
export function SaisieEnregistree({ resultat, demande }: { resultat: CotationEnregistree; demande: string }) {
  const { cotation, envoi } = resultat;
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  return (
    <div className={`fr-alert ${envoi ? 'fr-alert--success' : 'fr-alert--warning'}`}>
      <h2 ref={titre} tabIndex={-1} className="fr-alert__title">
        {envoi ? 'Cotation enregistrée, envoi en attente' : 'Cotation enregistrée, en attente de validation'}
      </h2>
      <p>
        La saisie donne {enPoints(cotation.points)}. Vous pouvez quitter cette page :{' '}
        {envoi ? 'l’envoi se poursuit sans vous.' : 'une seconde personne doit valider avant tout envoi au SNE.'}
      </p>
      {envoi ? <SuiteDeSaisie envoi={envoi.ref} depuis={cotation.dateCotation} /> : null}
      <ul>
        <li>
          {envoi ? (
            <Link href={`/envois/${envoi.ref}`}>Suivre l’envoi</Link>
          ) : (
            <Link href={`/cotations/${cotation.ref}`}>Voir la cotation à valider</Link>
          )}
        </li>
        <li>
          <Link href={`/demandes/${demande}`}>Revenir à la demande</Link>
        </li>
      </ul>
      <SuiteDePile />
    </div>
  );
}
