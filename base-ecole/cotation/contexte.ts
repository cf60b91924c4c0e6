import type { Base } from '../donnees/base.ts';
import type { Horloge } from '../horloge.ts';
import type { Requete } from '../http/echange.ts';
import type { Application } from '../piste/applications.ts';
import type { Registre } from '../registre/registre.ts';

export type ServicesCotation = { base: () => Base; horloge: Horloge; registre: Registre };

/** Ce que reçoit un point d'entrée de l'application Cotation, la passerelle franchie. */
export type Contexte = ServicesCotation & { requete: Requete; application: Application; correlation: string | undefined };
