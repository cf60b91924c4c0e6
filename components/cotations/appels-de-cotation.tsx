import Link from 'next/link';
import { ETATS_ENVOI } from '@/lib/domain/envoi.ts';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';

/** Les envois de cette cotation, et les appels qu'ils ont faits. */
export function AppelsDeCotation({ envois, demande }: { envois: CotationDetaillee['envois']; demande: string }) {
  return (
    <section aria-labelledby="envois">
      <h2 id="envois" className="fr-h5">
        Envois et appels
      </h2>
      {envois.length === 0 ? (
        <p>Aucun envoi : cette cotation n’est pas partie.</p>
      ) : (
        <ul>
          {envois.map((e) => (
            <li key={e.ref}>
              <Link href={`/envois/${e.ref}`}>Envoi et ses appels : {ETATS_ENVOI[e.etat]}</Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={`/demandes/${demande}/appels`}>Tous les appels de la demande</Link>
      </p>
    </section>
  );
}
