'use client';

import { Selection } from '@/components/ui/selection.tsx';
import { useSauverPreferences } from '@/lib/hooks/use-vues.ts';

type Props = { vues: readonly { ref: string; nom: string }[]; choisie: string | null };

/** La vue qui s'ouvre en arrivant sur la liste des demandes. */
export function VueDOffice({ vues, choisie }: Props) {
  const sauver = useSauverPreferences();
  return (
    <section aria-labelledby="vue-d-office">
      <h2 id="vue-d-office">Liste des demandes</h2>
      <Selection
        label="Vue ouverte d’office"
        indication="Vos vues et celles de votre équipe s’enregistrent depuis la liste."
        choix={vues.map(({ ref, nom }) => ({ valeur: ref, libelle: nom }))}
        vide="Aucune : toutes les demandes"
        defaultValue={choisie ?? ''}
        disabled={sauver.isPending}
        onChange={(e) => sauver.mutate({ vue: e.currentTarget.value || null })}
        className="max-w-xl"
      />
      <p role="status">
        {sauver.isSuccess ? 'Réglage enregistré.' : ''}
        {sauver.isError ? 'Le réglage n’a pas pu être enregistré : réessayez.' : ''}
      </p>
    </section>
  );
}
