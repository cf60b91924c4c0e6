'use client';

import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Nombre } from '@/components/ui/nombre.tsx';
import type { RejeuLu } from '@/lib/contracts/rejeux.ts';
import { LIBELLES_REJEU } from '@/lib/domain/rejeu.ts';
import { useRejeu } from '@/lib/hooks/use-rejeu.ts';
import { CommandesRejeu } from './commandes-rejeu.tsx';
import { aRejouer, avancement, dureeAuRythme, lignesEssai, lignesResultats, TONS_REJEU } from './rejeu-view.ts';
import { RejeuLignes } from './rejeu-lignes.tsx';

/** Un rejeu : son essai à blanc, ses commandes, son avancement, ses résultats. */
export function RejeuSuivi({ premier, apres }: { premier: RejeuLu; apres: number }) {
  const { data: rejeu, isError, refetch } = useRejeu(premier, apres);
  const n = aRejouer(rejeu.avis);
  const { part, phrase } = avancement(rejeu.avis, rejeu.resultats);
  return (
    <>
      <Badge ton={TONS_REJEU[rejeu.etat]} petit={false}>
        {LIBELLES_REJEU[rejeu.etat]}
      </Badge>
      <p>
        {rejeu.portee}. {rejeu.raison}
      </p>
      {rejeu.incident ? (
        <p>
          Incident : <Lien href={`/incidents/${rejeu.incident.ref}`}>{rejeu.incident.titre}</Lien>
        </p>
      ) : null}
      {isError ? (
        <Alerte ton="avertissement" annoncee>
          L’avancement n’a pas pu être relu : ce qui suit date de la dernière lecture.
        </Alerte>
      ) : null}
      <h2>Essai à blanc</h2>
      <ul>
        {lignesEssai(rejeu.avis).map(({ avis, n: compte, libelle }) => (
          <li key={avis}>
            <strong>
              <Nombre valeur={compte} />
            </strong>{' '}
            – {libelle}
          </li>
        ))}
      </ul>
      <p>
        {n === 0
          ? 'Rien à rejouer : ce rejeu n’enverrait aucun appel.'
          : `À ${rejeu.parMinute.toLocaleString('fr-FR')} par minute : ${dureeAuRythme(n, rejeu.parMinute)}.`}
      </p>
      <CommandesRejeu rejeu={rejeu} nombre={n} onFait={() => void refetch()} />
      {rejeu.debut === null ? null : (
        <section aria-labelledby="avancement">
          <h2 id="avancement">Avancement</h2>
          <progress value={part} max={100} aria-label="Avancement du rejeu" className="w-full max-w-2xl" />
          <p aria-live="polite">{phrase}.</p>
          <ul>
            {lignesResultats(rejeu.resultats).map(({ etat, libelle, n: compte }) => (
              <li key={etat}>
                <Nombre valeur={compte} /> – {libelle}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RejeuLignes rejeu={rejeu} apres={apres} />
    </>
  );
}
