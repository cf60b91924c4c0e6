'use client';

import { FormulaireJson } from '@/components/formulaire/formulaire-json.tsx';
import { texteDe } from '@/components/formulaire/lire-champs.ts';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { type Annonce, AUDIENCES } from '@/lib/domain/annonce.ts';
import { depuisHeureDeParis, versHeureDeParis } from '@/lib/domain/heure-de-paris.ts';

const CHOIX = Object.entries(AUDIENCES).map(([valeur, libelle]) => ({ valeur, libelle }));

/** Publier une annonce, ou en corriger une. */
export function FormulaireAnnonce({ annonce }: { annonce?: Annonce }) {
  return (
    <FormulaireJson
      url={annonce ? `/api/supervision/annonces/${annonce.ref}` : '/api/supervision/annonces'}
      methode={annonce ? 'PUT' : 'POST'}
      action={annonce ? 'Enregistrer l’annonce' : 'Publier l’annonce'}
      reussite={annonce ? 'Annonce enregistrée.' : 'Annonce publiée.'}
      lire={(champs) => ({
        texte: texteDe(champs, 'texte'),
        debut: depuisHeureDeParis(texteDe(champs, 'debut')) ?? '',
        fin: depuisHeureDeParis(texteDe(champs, 'fin')) ?? '',
        audience: texteDe(champs, 'audience'),
        maintenance: champs.get('maintenance') !== null,
      })}
    >
      <ZoneTexte label="Texte" name="texte" defaultValue={annonce?.texte ?? ''} maxLength={300} rows={3} required />
      <div className="grid gap-x-4 sm:grid-cols-3">
        <Champ
          label="Début (heure de Paris)"
          name="debut"
          type="datetime-local"
          defaultValue={annonce ? versHeureDeParis(annonce.debut) : ''}
          required
        />
        <Champ
          label="Fin (heure de Paris)"
          name="fin"
          type="datetime-local"
          defaultValue={annonce ? versHeureDeParis(annonce.fin) : ''}
          required
        />
        <Selection label="Qui la voit" name="audience" choix={CHOIX} defaultValue={annonce?.audience ?? 'agents'} />
      </div>
      <div className="fr-my-2w">
        <Case
          label="C’est une maintenance annoncée"
          indication="Ses minutes se retirent du décompte « hors maintenance »"
          name="maintenance"
          defaultChecked={annonce?.maintenance ?? false}
        />
      </div>
    </FormulaireJson>
  );
}
