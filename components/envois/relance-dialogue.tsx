import { useState } from 'react';
import { AgirOuAnnuler } from '@/components/ui/agir-ou-annuler.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import type { CibleRejeu } from '@/lib/contracts/envois.ts';
import { useCompteRelance, useRelancer } from '@/lib/hooks/use-relancer.ts';
import { boutonRelance, compteLibelle, resultatLibelle } from './relance-libelle.ts';

type Props = { cible: CibleRejeu; portee: string; onFermer: () => void; onFait: (message: string) => void };
/** Une relance : le compte d'abord, une raison, puis la confirmation qui redit le nombre. */
export function RelanceDialogue({ cible, portee, onFermer, onFait }: Props) {
  const compte = useCompteRelance(cible);
  const [raison, setRaison] = useState('');
  const [erreurs, setErreurs] = useState<{ raison?: string; ensemble?: string }>({});
  const relance = useRelancer();
  const attendu = compte.data?.relancables ?? 0;
  async function confirmer(evenement: React.FormEvent) {
    evenement.preventDefault();
    if (relance.isPending || attendu === 0) return;
    const recu = await relance.mutateAsync({ cible, raison, attendu });
    if (recu.ok) return onFait(resultatLibelle(recu.value));
    const deLaRaison = recu.error.erreurs.find(({ champ }) => champ === 'raison')?.message;
    setErreurs(deLaRaison ? { raison: deLaRaison } : { ensemble: recu.error.detail });
    if (recu.error.status === 409) await compte.refetch();
  }

  return (
    <Dialogue ouvert onFermer={onFermer} titre={`Relancer ${portee}`}>
      <form onSubmit={confirmer} noValidate>
        <div role="status">
          {compte.isPending ? <p>Comptage en cours…</p> : null}
          {compte.data ? compteLibelle(compte.data).map((phrase) => <p key={phrase}>{phrase}</p>) : null}
        </div>
        {compte.isError ? (
          <Alerte ton="erreur" annoncee>
            Le compte n’a pas pu être lu : fermez cette fenêtre puis recommencez.
          </Alerte>
        ) : null}
        <AlerteErreur>{erreurs.ensemble}</AlerteErreur>
        <p className="fr-text--sm">
          Un envoi dont la réponse s’est perdue est relu au SNE avant tout nouvel envoi : relancer ne crée pas de doublon.
        </p>
        <ZoneTexte
          label="Raison (obligatoire)"
          indication="10 caractères au moins ; elle reste dans l’historique."
          erreur={erreurs.raison ?? null}
          value={raison}
          onChange={(e) => setRaison(e.target.value)}
          rows={3}
          maxLength={500}
        />
        <AgirOuAnnuler onAnnuler={onFermer}>
          <Bouton type="submit" aria-disabled={relance.isPending || attendu === 0 || undefined}>
            {compte.isPending ? 'Comptage…' : attendu === 0 ? 'Rien à relancer' : boutonRelance(attendu)}
          </Bouton>
        </AgirOuAnnuler>
      </form>
    </Dialogue>
  );
}
