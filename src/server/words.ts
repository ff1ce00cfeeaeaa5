import { words } from '#kit';
import type { Words } from '#kit';

const said = (what: string, way: string): { readonly what: Words; readonly way: Words } => ({
  what: words(what),
  way: words(way),
});

/** What can go wrong between a reader and the station, beside what is wrong with a draft. */
export const problemWords = {
  'session.missing': said(
    'Nobody is signed in|Personne n’est connecté|Pa gen moun ki konekte|Hakuna aliyeingia',
    'Sign in first|Connectez-vous d’abord|Konekte anvan|Ingia kwanza',
  ),
  'session.wrong': said(
    'Name or password is wrong|Nom ou mot de passe incorrect|Non oswa modpas la pa bon|Jina au nenosiri si sahihi',
    'Try again, or ask the administrator|Réessayez, ou demandez à l’administrateur|Eseye ankò, oswa mande administratè a|Jaribu tena, au muulize msimamizi',
  ),
  'session.often': said(
    'Too many attempts|Trop de tentatives|Twòp esè|Majaribio mengi mno',
    'Wait a minute and try again|Attendez une minute et réessayez|Tann yon minit epi eseye ankò|Subiri dakika moja ujaribu tena',
  ),
  'session.origin': said(
    'The request comes from another site|La demande vient d’un autre site|Demann nan soti sou yon lòt sit|Ombi linatoka tovuti nyingine',
    'Work from the station’s own page|Travaillez depuis la page du poste|Travay sou paj pòs la menm|Tumia ukurasa wa kituo chenyewe',
  ),
  'thing.unknown': said(
    'There is nothing here for you|Il n’y a rien ici pour vous|Pa gen anyen la pou ou|Hakuna kitu hapa kwako',
    'Check the address, or ask somebody who may see more|Vérifiez l’adresse, ou demandez à quelqu’un qui peut en voir plus|Verifye adrès la, oswa mande yon moun ki ka wè plis|Hakiki anwani, au muulize anayeweza kuona zaidi',
  ),
  'body.missing': said(
    'The request has no body|La demande n’a pas de contenu|Demann nan vid|Ombi halina maudhui',
    'Send JSON with content-type application/json|Envoyez du JSON avec content-type application/json|Voye JSON ak content-type application/json|Tuma JSON yenye content-type application/json',
  ),
  'body.syntax': said(
    'The body is not valid JSON|Le contenu n’est pas du JSON valide|Kontni a pa bon JSON|Maudhui si JSON sahihi',
    'Send one JSON value in UTF-8|Envoyez une valeur JSON en UTF-8|Voye yon sèl valè JSON an UTF-8|Tuma thamani moja ya JSON kwa UTF-8',
  ),
  'body.size': said(
    'The body is larger than {limit} bytes|Le contenu dépasse {limit} octets|Kontni a depase {limit} oktè|Maudhui yanazidi baiti {limit}',
    'Send less at once; long material is stored as a file and cited|Envoyez moins à la fois ; les longs contenus sont joints comme fichier|Voye mwens alafwa; gwo materyèl ale kòm fichye|Tuma kidogo kwa wakati; maudhui marefu yahifadhiwe kama faili',
  ),
  'body.media': said(
    'This media type cannot be read here|Ce type de contenu ne peut être lu ici|Kalite kontni sa a pa ka li la a|Aina hii ya maudhui haisomeki hapa',
    'Send application/json|Envoyez application/json|Voye application/json|Tuma application/json',
  ),
  'value.wrong': said(
    'The value cannot be read|La valeur est illisible|Valè a pa ka li|Thamani haisomeki',
    'See what is expected in /api/openapi.json|Voyez ce qui est attendu dans /api/openapi.json|Gade sa yo mande nan /api/openapi.json|Tazama kinachotakiwa katika /api/openapi.json',
  ),
  'author.other': said(
    'The author is not the one who is signed in|L’auteur n’est pas la personne connectée|Otè a se pa moun ki konekte a|Mwandishi si yule aliyeingia',
    'Leave author out|N’indiquez pas author|Pa mete author|Usiweke author',
  ),
  'draft.refused': said(
    'The draft was refused|Le projet a été refusé|Yo refize bouyon an|Rasimu imekataliwa',
    'See each reason and its way out|Voyez chaque raison et sa solution|Gade chak rezon ak solisyon li|Tazama kila sababu na njia yake',
  ),
  'feed.full': said(
    'Too many readers follow the book|Trop de lecteurs suivent le registre|Twòp lektè ap swiv liv la|Wasomaji wengi mno wanafuata kitabu',
    'Try again in a minute|Réessayez dans une minute|Eseye ankò nan yon minit|Jaribu tena baada ya dakika',
  ),
  'server.fault': said(
    'The station has a fault of its own|Le poste a une défaillance|Pòs la gen yon pwoblèm pa l|Kituo kina hitilafu yake',
    'Try again; if it stays, tell the administrator the time|Réessayez ; si cela persiste, donnez l’heure à l’administrateur|Eseye ankò; si l rete, di administratè a ki lè|Jaribu tena; ikiendelea mwambie msimamizi saa',
  ),
} as const satisfies Record<string, { what: Words; way: Words }>;

export type ProblemCode = keyof typeof problemWords;
