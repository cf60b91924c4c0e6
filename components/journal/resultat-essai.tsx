'use client';

import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { useEssai } from '@/lib/hooks/use-essai.ts';

/** Où en est l'essai : le travailleur le mène, dix secondes au plus ; sa trace est au journal. */
export function ResultatEssai({ reference }: { reference: string }) {
  const { data: essai, isError } = useEssai(reference);
  if (isError)
    return (
      <Alerte ton="erreur" annoncee>
        Le service n’a pas répondu : rechargez la page.
      </Alerte>
    );
  const resultat = essai?.resultat ?? null;
  return (
    <section className="fr-mt-4w" aria-live="polite">
      <h2 className="fr-h5">Résultat</h2>
      {essai === undefined || resultat === null ? (
        <p>Essai en attente du travailleur…</p>
      ) : (
        <>
          <Alerte ton={resultat.reussi ? 'succes' : 'erreur'} titre={resultat.reussi ? 'Réussi' : 'En échec'} niveau="h3">
            {`${resultat.classe ? `Classe ${resultat.classe}. ` : ''}${resultat.resume} ${resultat.dureeMs} ms, reprises comprises.`}
          </Alerte>
          <p className="fr-mt-2w">
            <Lien href={`/journal?correlation=${essai.correlation}`}>Voir la ligne du journal</Lien>
          </p>
        </>
      )}
    </section>
  );
}
