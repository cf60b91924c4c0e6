import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import type { FiltresAnomalies, TraitementAnomalies } from '@/lib/contracts/anomalies.ts';
import { ETATS_ANOMALIE, TRAITEMENT_MAX } from '@/lib/domain/etat-anomalie.ts';
import { useTraiterAnomalies } from '@/lib/hooks/use-traiter-anomalies.ts';
import { boutonTraiter, traiteesLibelle } from './traitees-libelle.ts';

type Props = { refs: string[]; filtres: FiltresAnomalies; total: number; onFait: (message: string) => void };
const ISSUES = ['expliquee', 'corrigee', 'transmise-au-sne'] as const;

/** Une raison pour plusieurs anomalies : celles cochées, ou toutes celles du filtre, 500 au plus à la fois. */
export function TraiterAnomalies({ refs, filtres, total, onFait }: Props) {
  const router = useRouter();
  const traiter = useTraiterAnomalies();
  const [raison, setRaison] = useState('');
  const [etat, setEtat] = useState<TraitementAnomalies['etat']>('expliquee');
  const [faute, setFaute] = useState<string | null>(null);
  const [echec, setEchec] = useState<string | null>(null);
  const { regle, territoire } = filtres;
  const n = refs.length > 0 ? refs.length : Math.min(total, TRAITEMENT_MAX);

  async function envoyer(evenement: React.FormEvent) {
    evenement.preventDefault();
    if (traiter.isPending) return;
    setFaute(null);
    const cible = refs.length > 0 ? { tag: 'choisies' as const, refs } : { tag: 'filtre' as const, regle, territoire };
    const recu = await traiter.mutateAsync({ cible, etat, raison });
    if (!recu.ok) {
      const deLaRaison = recu.error.erreurs.find((e) => e.champ === 'raison')?.message ?? null;
      setFaute(deLaRaison);
      return setEchec(deLaRaison ? null : recu.error.detail);
    }
    const { traitees, restantes } = recu.value;
    const suite = refs.length === 0 && restantes > 0 ? ` Il en reste ${restantes} dans ce filtre : recommencez.` : '';
    setEchec(null);
    setRaison('');
    onFait(traiteesLibelle(traitees, etat) + suite);
    router.refresh();
  }

  return (
    <form onSubmit={envoyer} noValidate aria-label="Traiter des anomalies" className="fr-mb-3w">
      <div role="status">{echec ? <Alerte ton="erreur">{echec}</Alerte> : null}</div>
      <div className="flex flex-wrap items-end gap-x-4 fr-mb-2w">
        <Selection
          label="Ce que vous en faites"
          value={etat}
          onChange={(e) => setEtat(ISSUES.find((i) => i === e.target.value) ?? 'expliquee')}
          choix={ISSUES.map((i) => ({ valeur: i, libelle: ETATS_ANOMALIE[i] }))}
        />
        <ZoneTexte
          className="grow"
          label="Raison (obligatoire)"
          indication="La même pour toutes ; elle reste dans l’historique de chaque demande."
          erreur={faute}
          value={raison}
          onChange={(e) => setRaison(e.target.value)}
          rows={2}
          maxLength={500}
        />
      </div>
      <Bouton type="submit" aria-disabled={traiter.isPending || n === 0 || undefined}>
        {boutonTraiter(n, refs.length > 0)}
      </Bouton>
    </form>
  );
}
