import { words } from '#kit';
import type { Words } from '#kit';

/** What each command is for, in one line. */
export const commandWords = {
  demo: words(
    'Load the demonstration “Haiti, September 2024” and serve it|Charger la démonstration « Haïti, septembre 2024 » et la servir|Chaje demonstrasyon “Ayiti, septanm 2024” epi sèvi l|Pakia onyesho “Haiti, Septemba 2024” na ulihudumie',
  ),
  serve: words(
    'Serve a book to browsers|Servir un livre aux navigateurs|Sèvi yon liv bay navigatè yo|Hudumia kitabu kwa vivinjari',
  ),
  new: words('Make an empty book|Créer un livre vide|Fè yon liv vid|Tengeneza kitabu kitupu'),
  write: words(
    'Write drafts from standard input, one JSON object a line|Écrire des projets lus sur l’entrée standard, un objet JSON par ligne|Ekri bouyon ki soti nan antre estanda a, yon objè JSON pa liy|Andika rasimu kutoka ingizo la kawaida, kitu kimoja cha JSON kwa mstari',
  ),
  ask: words(
    'Ask a view, at any point of both clocks|Interroger une vue, à tout point des deux horloges|Mande yon vi, nan nenpòt pwen de revèy yo|Uliza mwonekano, katika hatua yoyote ya saa zote mbili',
  ),
  verify: words(
    'Check every byte of a data folder and name what is wrong|Contrôler chaque octet d’un dossier de données et nommer ce qui est abîmé|Tcheke chak oktè nan yon dosye done epi di sa ki pa bon|Kagua kila baiti ya folda ya data na utaje kilichoharibika',
  ),
  rebuild: words(
    'Make the read tables anew from the book|Refaire les tables de lecture à partir du livre|Refè tab lekti yo apati liv la|Tengeneza upya majedwali ya kusoma kutoka kitabuni',
  ),
  digest: words(
    'Print the digest of every read table|Afficher l’empreinte de chaque table de lecture|Montre anprent chak tab lekti|Onyesha muhtasari wa kila jedwali la kusoma',
  ),
  exportTlog: words(
    'Export the book as a C2SP tlog-tiles directory|Exporter le livre en dossier C2SP tlog-tiles|Ekspòte liv la kòm yon dosye C2SP tlog-tiles|Hamisha kitabu kama folda ya C2SP tlog-tiles',
  ),
  sitrep: words(
    'Write the daily situation report to a file|Écrire le rapport de situation du jour dans un fichier|Ekri rapò sitiyasyon jounen an nan yon fichye|Andika ripoti ya hali ya siku kwenye faili',
  ),
  kinds: words(
    'List every kind of entry, with its JSON Schema|Lister les types d’inscription, avec leur JSON Schema|Bay lis tout kalite antre, ak JSON Schema yo|Orodhesha kila aina ya ingizo, pamoja na JSON Schema yake',
  ),
  docs: words(
    'Write the documentation of every desk, drawn from its kinds|Écrire la documentation de chaque bureau, tirée de ses types d’inscription|Ekri dokimantasyon chak biwo, dapre kalite antre li yo|Andika nyaraka za kila dawati, kutoka aina zake za maingizo',
  ),
  sourcesAdd: words(
    'Keep a document with its original bytes|Conserver un document avec ses octets d’origine|Konsève yon dokiman ak oktè orijinal li|Hifadhi hati pamoja na baiti zake asilia',
  ),
  accountAdd: words(
    'Add an account; the password is read from standard input|Ajouter un compte ; le mot de passe est lu sur l’entrée standard|Ajoute yon kont; modpas la li nan antre estanda a|Ongeza akaunti; nenosiri linasomwa kutoka ingizo la kawaida',
  ),
  accountList: words('List the accounts|Lister les comptes|Bay lis kont yo|Orodhesha akaunti'),
  backup: words(
    'Make a consistent copy of a data folder, also of one in use|Faire une copie cohérente d’un dossier de données, même en service|Fè yon kopi ki kenbe ansanm nan yon dosye done, menm lè l ap sèvi|Fanya nakala kamili ya folda ya data, hata inayotumika',
  ),
} as const satisfies Record<string, Words>;

/** What each option means. */
export const optionWords = {
  data: words('Data folder of the book|Dossier de données du livre|Dosye done liv la|Folda ya data ya kitabu'),
  help: words('Show this help|Afficher cette aide|Montre èd sa a|Onyesha msaada huu'),
  lang: words(
    'Language of what is said: en, fr, ht, sw (LANG otherwise)|Langue des messages : en, fr, ht, sw (sinon LANG)|Lang mesaj yo: en, fr, ht, sw (sinon LANG)|Lugha ya ujumbe: en, fr, ht, sw (vinginevyo LANG)',
  ),
  json: words('Print JSON|Afficher du JSON|Montre JSON|Onyesha JSON'),
  loadOnly: words(
    'Load and stop, without serving|Charger et s’arrêter, sans servir|Chaje epi rete, san sèvi|Pakia na usimame, bila kuhudumia',
  ),
  port: words(
    'Port to listen on (PORT otherwise, else 8080)|Port d’écoute (sinon PORT, sinon 8080)|Pò pou koute (sinon PORT, sinon 8080)|Lango la kusikiliza (vinginevyo PORT, la sivyo 8080)',
  ),
  takPort: words(
    'Port for TAK clients (TAK_PORT otherwise)|Port pour les clients TAK (sinon TAK_PORT)|Pò pou kliyan TAK yo (sinon TAK_PORT)|Lango la wateja wa TAK (vinginevyo TAK_PORT)',
  ),
  host: words(
    'Address to listen on (HOST otherwise, else 127.0.0.1)|Adresse d’écoute (sinon HOST, sinon 127.0.0.1)|Adrès pou koute (sinon HOST, sinon 127.0.0.1)|Anwani ya kusikiliza (vinginevyo HOST, la sivyo 127.0.0.1)',
  ),
  clock: words(
    'Time to which an exercise’s clock is driven|Heure à laquelle régler l’horloge de l’exercice|Lè pou mete revèy egzèsis la|Saa ya kuwekwa kwenye saa ya zoezi',
  ),
  exercise: words(
    'A new book is an exercise: its clock may be driven|Un nouveau livre est un exercice : son horloge peut être réglée|Yon nouvo liv se yon egzèsis: yo ka regle revèy li|Kitabu kipya ni zoezi: saa yake inaweza kuwekwa',
  ),
  demo: words(
    'A new book holds invented persons|Un nouveau livre contient des personnes inventées|Yon nouvo liv gen moun envante ladan|Kitabu kipya kina watu wa kubuni',
  ),
  origin: words(
    'Name of the book, such as ht.mss/hq|Nom du livre, par exemple ht.mss/hq|Non liv la, tankou ht.mss/hq|Jina la kitabu, kama ht.mss/hq',
  ),
  node: words(
    'Name of this post, such as hq-1|Nom de ce poste, par exemple hq-1|Non pòs sa a, tankou hq-1|Jina la kituo hiki, kama hq-1',
  ),
  happened: words(
    'As it happened up to this time|Ce qui était arrivé jusqu’à cette heure|Sa ki te rive jiska lè sa a|Yaliyotokea hadi saa hii',
  ),
  knew: words(
    'As it was known at this time|Ce qu’on savait à cette heure|Sa yo te konnen nan lè sa a|Yaliyojulikana saa hii',
  ),
  now: words(
    'The moment deadlines are counted to|Le moment jusqu’où comptent les délais|Moman yo konte delè yo|Wakati ambao makataa yanahesabiwa',
  ),
  position: words(
    'As it was known with this many entries|Ce qu’on savait avec ce nombre d’inscriptions|Sa yo te konnen ak kantite antre sa a|Yaliyojulikana kwa idadi hii ya maingizo',
  ),
  where: words(
    'Only rows in which the column has this value; may be repeated|Seulement les lignes où la colonne a cette valeur ; répétable|Sèlman liy kote kolòn nan gen valè sa a; ou ka repete l|Safu ambazo safuwima ina thamani hii tu; inaweza kurudiwa',
  ),
  limit: words(
    'At most this many rows|Au plus ce nombre de lignes|Pa plis pase kantite liy sa a|Safu zisizozidi idadi hii',
  ),
  role: words(
    'Answer as for somebody of this role|Répondre comme à quelqu’un de ce rôle|Reponn tankou pou moun ki gen wòl sa a|Jibu kama kwa mtu wa jukumu hili',
  ),
  list: words('Name the views|Nommer les vues|Bay non vi yo|Taja mionekano'),
  signatures: words(
    'Check every device signature too|Contrôler aussi chaque signature d’appareil|Tcheke chak siyati aparèy tou|Kagua pia kila saini ya kifaa',
  ),
  outFolder: words(
    'Folder to write to; new or empty|Dossier de sortie ; neuf ou vide|Dosye pou ekri; nèf oswa vid|Folda ya kuandikia; mpya au tupu',
  ),
  outFile: words(
    'File to write: .html or .pdf|Fichier à écrire : .html ou .pdf|Fichye pou ekri: .html oswa .pdf|Faili ya kuandika: .html au .pdf',
  ),
  day: words(
    'Day of the mission, 2024-09-21|Jour de la mission, 2024-09-21|Jou misyon an, 2024-09-21|Siku ya misheni, 2024-09-21',
  ),
  issue: words(
    'Hand the report out: write into the book who received it|Diffuser le rapport : inscrire dans le livre qui l’a reçu|Bay rapò a: ekri nan liv la kiyès ki resevwa l|Toa ripoti: andika kitabuni nani aliipokea',
  ),
  recipients: words(
    'Who receives it, separated by commas|Qui le reçoit, séparés par des virgules|Kiyès ki resevwa l, separe ak vigil|Nani anaipokea, wakitenganishwa kwa koma',
  ),
  as: words(
    'Who hands it out; the role is given with --role|Qui le diffuse ; le rôle est donné par --role|Kiyès ki bay li; wòl la vini ak --role|Nani anaitoa; jukumu linatolewa kwa --role',
  ),
  noProblems: words(
    'Confirm that there really is no problem to report|Confirmer qu’il n’y a vraiment aucun problème à signaler|Konfime vrèman pa gen pwoblèm pou rapòte|Thibitisha kwamba kweli hakuna tatizo la kuripoti',
  ),
  at: words('The moment reported|Le moment du rapport|Moman rapò a|Wakati wa ripoti'),
  documentKind: words('Kind of document|Type de document|Kalite dokiman|Aina ya hati'),
  published: words(
    'Day it was published, 2024-09-21|Jour de publication, 2024-09-21|Jou yo pibliye l, 2024-09-21|Siku ya kuchapishwa, 2024-09-21',
  ),
  source: words('Who published it|Qui l’a publié|Ki moun ki pibliye l|Nani aliichapisha'),
  title: words(
    'Title (the file’s name otherwise)|Titre (sinon le nom du fichier)|Tit (sinon non fichye a)|Kichwa (vinginevyo jina la faili)',
  ),
  who: words('Name of the author|Nom de l’auteur|Non otè a|Jina la mwandishi'),
  accountName: words('Name shown to others|Nom montré aux autres|Non lòt moun wè|Jina linaloonyeshwa kwa wengine'),
  accountWho: words('Name to sign in with|Nom de connexion|Non pou konekte|Jina la kuingia'),
  accountRole: words('Role of the account|Rôle du compte|Wòl kont lan|Jukumu la akaunti'),
} as const satisfies Record<string, Words>;

/** Headings of the help. */
export const helpWords = {
  intro: words(
    'Konbit: one provable occurrence book, and the desks that read it|Konbit : un livre d’événements vérifiable, et les bureaux qui le lisent|Konbit: yon sèl liv evènman moun ka verifye, ak biwo ki li l|Konbit: kitabu kimoja cha matukio kinachothibitika, na madawati yanayokisoma',
  ),
  usage: words('Usage|Utilisation|Kijan pou sèvi|Matumizi'),
  commands: words('Commands|Commandes|Kòmand yo|Amri'),
  options: words('Options|Options possibles|Opsyon yo|Chaguo'),
  more: words(
    'konbit COMMAND --help tells more|konbit COMMANDE --help en dit plus|konbit KÒMAND --help di plis|konbit AMRI --help hueleza zaidi',
  ),
  exits: words(
    'Exit codes: 0 done · 1 fault of Konbit or of the machine · 2 wrong call · 3 a draft was refused, or damage was found · 4 folder missing, in use or damaged|Codes de sortie : 0 fait · 1 défaut de Konbit ou de la machine · 2 mauvais appel · 3 projet refusé ou dommage trouvé · 4 dossier absent, occupé ou abîmé|Kòd sòti: 0 fèt · 1 fot Konbit oswa machin nan · 2 move apèl · 3 yon bouyon refize, oswa yo jwenn domaj · 4 dosye a manke, okipe oswa domaje|Misimbo ya kutoka: 0 imefanyika · 1 hitilafu ya Konbit au ya mashine · 2 amri si sahihi · 3 rasimu imekataliwa, au uharibifu umepatikana · 4 folda haipo, inatumika au imeharibika',
  ),
} as const satisfies Record<string, Words>;

/** Everything that can go wrong, each with the way out. */
export const problemWords = {
  commandMissing: words(
    'Say what to do: konbit COMMAND. The commands are listed above|Dites quoi faire : konbit COMMANDE. Les commandes sont listées ci-dessus|Di sa pou fè: konbit KÒMAND. Lis kòmand yo anwo a|Sema la kufanya: konbit AMRI. Amri zimeorodheshwa hapo juu',
  ),
  commandUnknown: words(
    'There is no command “{value}”. Known: {known}|La commande « {value} » n’existe pas. Connues : {known}|Pa gen kòmand “{value}”. Sa ki genyen: {known}|Hakuna amri “{value}”. Zilizopo: {known}',
  ),
  optionUnknown: words(
    'The command {command} has no option {option}. Known: {known}|La commande {command} n’a pas d’option {option}. Connues : {known}|Kòmand {command} pa gen opsyon {option}. Sa ki genyen: {known}|Amri {command} haina chaguo {option}. Zilizopo: {known}',
  ),
  optionValue: words(
    '{option} needs a value: {option} {example}|{option} demande une valeur : {option} {example}|{option} mande yon valè: {option} {example}|{option} inahitaji thamani: {option} {example}',
  ),
  optionPlain: words(
    '{option} takes no value|{option} ne prend pas de valeur|{option} pa pran valè|{option} haichukui thamani',
  ),
  optionMissing: words(
    '{option} is needed: {option} {example}|{option} est nécessaire : {option} {example}|Fòk gen {option}: {option} {example}|{option} inahitajika: {option} {example}',
  ),
  argumentMissing: words(
    'Something is missing: konbit {command} {example}|Il manque quelque chose : konbit {command} {example}|Gen yon bagay ki manke: konbit {command} {example}|Kuna kitu kinakosekana: konbit {command} {example}',
  ),
  argumentMany: words(
    '“{value}” is too much: konbit {command} {example}|« {value} » est de trop : konbit {command} {example}|“{value}” depase: konbit {command} {example}|“{value}” imezidi: konbit {command} {example}',
  ),
  langUnknown: words(
    '“{value}” is not a language here. Use en, fr, ht or sw|« {value} » n’est pas une langue d’ici. Prenez en, fr, ht ou sw|“{value}” pa yon lang isit la. Pran en, fr, ht oswa sw|“{value}” si lugha hapa. Tumia en, fr, ht au sw',
  ),
  numberWrong: words(
    '{option} is a whole number from {low} to {high}, not “{value}”|{option} est un entier de {low} à {high}, pas « {value} »|{option} se yon nonm antye ant {low} ak {high}, pa “{value}”|{option} ni nambari kamili kati ya {low} na {high}, si “{value}”',
  ),
  timeWrong: words(
    '{option} {value}: {what}. {way}|{option} {value} : {what}. {way}|{option} {value}: {what}. {way}|{option} {value}: {what}. {way}.',
  ),
  dayWrong: words(
    '{option} is a day like 2024-09-21, not “{value}”|{option} est un jour comme 2024-09-21, pas « {value} »|{option} se yon jou tankou 2024-09-21, pa “{value}”|{option} ni siku kama 2024-09-21, si “{value}”',
  ),
  roleUnknown: words(
    'There is no role “{value}”. Known: {known}|Le rôle « {value} » n’existe pas. Connus : {known}|Pa gen wòl “{value}”. Sa ki genyen: {known}|Hakuna jukumu “{value}”. Yaliyopo: {known}',
  ),
  viewUnknown: words(
    'No desk has the view “{value}”. See: konbit ask --list|Aucun bureau n’a la vue « {value} ». Voyez : konbit ask --list|Okenn biwo pa gen vi “{value}”. Gade: konbit ask --list|Hakuna dawati lenye mwonekano “{value}”. Tazama: konbit ask --list',
  ),
  whereWrong: words(
    '--where {value}: write column=value with one of the columns {known}|--where {value} : écrivez colonne=valeur avec une des colonnes {known}|--where {value}: ekri kolòn=valè ak youn nan kolòn {known}|--where {value}: andika safuwima=thamani kwa mojawapo ya safuwima {known}',
  ),
  clockMission: words(
    '{origin} is a mission’s book: nobody drives its clock. Leave --clock out, or use a book made with --exercise|{origin} est le livre d’une mission : personne ne règle son horloge. Retirez --clock, ou prenez un livre créé avec --exercise|{origin} se liv yon misyon: pèsonn pa regle revèy li. Retire --clock, oswa pran yon liv ki fèt ak --exercise|{origin} ni kitabu cha misheni: hakuna anayeweka saa yake. Ondoa --clock, au tumia kitabu kilichotengenezwa na --exercise',
  ),
  exerciseMission: words(
    '{origin} is a mission’s book: nothing of an exercise is written to it. Leave --exercise out, or give another folder|{origin} est le livre d’une mission : rien d’un exercice n’y est écrit. Retirez --exercise, ou donnez un autre dossier|{origin} se liv yon misyon: yo pa ekri anyen yon egzèsis ladan. Retire --exercise, oswa bay yon lòt dosye|{origin} ni kitabu cha misheni: hakuna cha zoezi kinachoandikwa humo. Ondoa --exercise, au toa folda nyingine',
  ),
  clockBack: words(
    'An exercise’s clock only moves forward: it is {now}, not {value}|L’horloge d’un exercice ne va que vers l’avant : il est {now}, pas {value}|Revèy yon egzèsis sèlman avanse: li {now}, pa {value}|Saa ya zoezi husonga mbele tu: sasa ni {now}, si {value}',
  ),
  originWrong: words(
    '“{value}” cannot name a book. Use lower-case letters, digits, dots, dashes and slashes, such as ht.mss/hq|« {value} » ne peut pas nommer un livre. Minuscules, chiffres, points, tirets et barres, comme ht.mss/hq|“{value}” pa ka non yon liv. Sèvi ak ti lèt, chif, pwen, tirè ak ba, tankou ht.mss/hq|“{value}” haiwezi kuwa jina la kitabu. Tumia herufi ndogo, tarakimu, nukta, vistari na mikwaju, kama ht.mss/hq',
  ),
  nodeWrong: words(
    '“{value}” cannot name a post. Use at most 64 lower-case letters, digits, dots and dashes, such as hq-1|« {value} » ne peut pas nommer un poste. Au plus 64 minuscules, chiffres, points et tirets, comme hq-1|“{value}” pa ka non yon pòs. Pa plis pase 64 ti lèt, chif, pwen ak tirè, tankou hq-1|“{value}” haiwezi kuwa jina la kituo. Tumia herufi ndogo, tarakimu, nukta na vistari visivyozidi 64, kama hq-1',
  ),
  folderMissing: words(
    'There is no book in {path}. Make one with: konbit new --data {path} --origin ht.mss/hq --node hq-1, or see the demonstration with: konbit demo --data {path}|Il n’y a pas de livre dans {path}. Créez-en un : konbit new --data {path} --origin ht.mss/hq --node hq-1, ou voyez la démonstration : konbit demo --data {path}|Pa gen liv nan {path}. Fè youn: konbit new --data {path} --origin ht.mss/hq --node hq-1, oswa gade demonstrasyon an: konbit demo --data {path}|Hakuna kitabu katika {path}. Kitengeneze: konbit new --data {path} --origin ht.mss/hq --node hq-1, au tazama onyesho: konbit demo --data {path}',
  ),
  folderExists: words(
    'There already is a book in {path}. Choose another folder, or use that book|Il y a déjà un livre dans {path}. Choisissez un autre dossier, ou utilisez ce livre|Deja gen yon liv nan {path}. Chwazi yon lòt dosye, oswa sèvi ak liv sa a|Tayari kuna kitabu katika {path}. Chagua folda nyingine, au tumia kitabu hicho',
  ),
  folderLocked: words(
    'Another process has the book in {path} open (folder.locked). Ask that station in its console, or stop it first|Un autre processus a ouvert le livre de {path} (folder.locked). Interrogez ce poste dans sa console, ou arrêtez-le d’abord|Yon lòt pwosesis gen liv {path} a louvri (folder.locked). Mande pòs sa a nan konsòl li, oswa kanpe l anvan|Mchakato mwingine umefungua kitabu cha {path} (folder.locked). Uliza kituo hicho katika konsoli yake, au kisimamishe kwanza',
  ),
  folderOutdated: words(
    'The read tables in {path} were made for other desks than these (folder.outdated). Make them anew with: konbit rebuild --data {path}|Les tables de lecture de {path} ont été faites pour d’autres bureaux (folder.outdated). Refaites-les : konbit rebuild --data {path}|Tab lekti nan {path} te fèt pou lòt biwo (folder.outdated). Refè yo: konbit rebuild --data {path}|Majedwali ya kusoma katika {path} yalitengenezwa kwa madawati mengine (folder.outdated). Yatengeneze upya: konbit rebuild --data {path}',
  ),
  folderDamaged: words(
    'The book in {path} is damaged (folder.damaged): {places}. It was not opened. Name all damage with: konbit verify --data {path}. Put the copy of a mirror or your newest backup in its place; if only read tables are damaged, run: konbit rebuild --data {path}. Keep the damaged folder as evidence|Le livre de {path} est abîmé (folder.damaged) : {places}. Il n’a pas été ouvert. Nommez tous les dommages : konbit verify --data {path}. Mettez à sa place la copie d’un miroir ou votre dernière sauvegarde ; si seules des tables de lecture sont abîmées : konbit rebuild --data {path}. Gardez le dossier abîmé comme preuve|Liv {path} a domaje (folder.damaged): {places}. Yo pa louvri l. Jwenn tout domaj yo: konbit verify --data {path}. Mete kopi yon miwa oswa dènye sovgad ou nan plas li; si se tab lekti sèlman ki domaje: konbit rebuild --data {path}. Kenbe dosye domaje a kòm prèv|Kitabu cha {path} kimeharibika (folder.damaged): {places}. Hakikufunguliwa. Taja uharibifu wote: konbit verify --data {path}. Weka mahali pake nakala ya kioo au chelezo yako mpya; ikiwa ni majedwali ya kusoma tu: konbit rebuild --data {path}. Hifadhi folda iliyoharibika kama ushahidi',
  ),
  outNotEmpty: words(
    '{path} is not empty, and nothing in it is overwritten. Give a new folder|{path} n’est pas vide, et rien n’y est écrasé. Donnez un dossier neuf|{path} pa vid, e anyen ladan p ap efase. Bay yon dosye nèf|{path} si tupu, na hakuna kitakachofutwa ndani yake. Toa folda mpya',
  ),
  outKind: words(
    '--out {path}: end the name in .html or .pdf|--out {path} : terminez le nom par .html ou .pdf|--out {path}: fini non an ak .html oswa .pdf|--out {path}: malizia jina kwa .html au .pdf',
  ),
  bookEmpty: words(
    'The book has no entry yet, so there is nothing to export. Write one first|Le livre n’a encore aucune inscription : rien à exporter. Écrivez-en une d’abord|Liv la poko gen antre, kidonk pa gen anyen pou ekspòte. Ekri youn anvan|Kitabu hakina ingizo bado, kwa hiyo hakuna cha kuhamisha. Andika moja kwanza',
  ),
  fileMissing: words(
    'The file {path} cannot be read. Check the name|Le fichier {path} est illisible. Vérifiez le nom|Yo pa ka li fichye {path}. Verifye non an|Faili {path} haisomeki. Hakiki jina',
  ),
  fileLarge: words(
    '{path} has {bytes} bytes; at most {limit} are kept. Split it|{path} a {bytes} octets ; {limit} au plus sont conservés. Divisez-le|{path} gen {bytes} oktè; yo kenbe {limit} pou pi plis. Divize l|{path} ina baiti {bytes}; zinazohifadhiwa hazizidi {limit}. Igawanye',
  ),
  dutyMissing: words(
    'No desk here keeps documents (no kind has the duty “keeps”). Add a desk that does|Aucun bureau ne conserve de documents (aucun type n’a le rôle « keeps »). Ajoutez-en un|Okenn biwo isit la pa kenbe dokiman (okenn kalite pa gen devwa “keeps”). Ajoute youn|Hakuna dawati linalohifadhi hati hapa (hakuna aina yenye wajibu “keeps”). Ongeza moja',
  ),
  demoOther: words(
    '{path} holds the book {origin}, which is not the demonstration. Give another folder|{path} contient le livre {origin}, qui n’est pas la démonstration. Donnez un autre dossier|{path} gen liv {origin}, ki pa demonstrasyon an. Bay yon lòt dosye|{path} ina kitabu {origin}, ambacho si onyesho. Toa folda nyingine',
  ),
  demoRefused: words(
    'Line {line} of the demonstration was refused: {message} ({code} {field})|La ligne {line} de la démonstration a été refusée : {message} ({code} {field})|Liy {line} nan demonstrasyon an refize: {message} ({code} {field})|Mstari {line} wa onyesho umekataliwa: {message} ({code} {field})',
  ),
  passwordMissing: words(
    'No password came on standard input. Send it as one line: konbit account add … < FILE|Aucun mot de passe sur l’entrée standard. Envoyez-le sur une ligne : konbit account add … < FICHIER|Pa gen modpas nan antre estanda a. Voye l sou yon liy: konbit account add … < FICHYE|Hakuna nenosiri kwenye ingizo la kawaida. Litume kwa mstari mmoja: konbit account add … < FAILI',
  ),
  accountRefused: words(
    'The account was not added: {detail}|Le compte n’a pas été ajouté : {detail}|Kont lan pa ajoute: {detail}|Akaunti haikuongezwa: {detail}',
  ),
  portTaken: words(
    'The port {value} is in use. Give another one: --port {other}|Le port {value} est occupé. Donnez-en un autre : --port {other}|Pò {value} a okipe. Bay yon lòt: --port {other}|Lango {value} linatumika. Toa jingine: --port {other}',
  ),
  diskFull: words(
    'The disk is full (store.full); nothing was half written. Free some space and run it again|Le disque est plein (store.full) ; rien n’a été écrit à moitié. Libérez de l’espace et relancez|Disk la plen (store.full); anyen pa ekri a mwatye. Libere plas epi rekòmanse|Diski imejaa (store.full); hakuna kilichoandikwa nusu. Ongeza nafasi kisha endesha tena',
  ),
  fault: words(
    'This is a fault of Konbit or of the machine, not of yours: {detail}. Nothing is half written. Run it again; if it stays, report this line|C’est un défaut de Konbit ou de la machine, pas de vous : {detail}. Rien n’est écrit à moitié. Relancez ; si cela persiste, signalez cette ligne|Sa se yon fot Konbit oswa machin nan, pa ou menm: {detail}. Anyen pa ekri a mwatye. Rekòmanse; si sa rete, rapòte liy sa a|Hii ni hitilafu ya Konbit au ya mashine, si yako: {detail}. Hakuna kilichoandikwa nusu. Endesha tena; ikiendelea, ripoti mstari huu',
  ),
} as const satisfies Record<string, Words>;

/** Why a clock line is turned back, and the way out. */
export const clockWords = {
  mission: {
    what: words(
      'This is a mission’s book: nobody drives its clock|C’est le livre d’une mission : personne ne règle son horloge|Sa se liv yon misyon: pèsonn pa regle revèy li|Hiki ni kitabu cha misheni: hakuna anayeweka saa yake',
    ),
    way: words(
      'Remove the clock lines, or use a book made with --exercise|Retirez les lignes clock, ou prenez un livre créé avec --exercise|Retire liy clock yo, oswa pran yon liv ki fèt ak --exercise|Ondoa mistari ya clock, au tumia kitabu kilichotengenezwa na --exercise',
    ),
  },
  backwards: {
    what: words(
      'An exercise’s clock only moves forward|L’horloge d’un exercice ne va que vers l’avant|Revèy yon egzèsis sèlman avanse|Saa ya zoezi husonga mbele tu',
    ),
    way: words(
      'Give a time from {now} on|Donnez une heure à partir de {now}|Bay yon lè apati {now}|Toa saa kuanzia {now}',
    ),
  },
} as const satisfies Record<string, { what: Words; way: Words }>;

/** What is said when things go well. */
export const saidWords = {
  made: words(
    'Made the book {origin} of the post {node} in {path}|Livre {origin} du poste {node} créé dans {path}|Liv {origin} pòs {node} a fèt nan {path}|Kitabu {origin} cha kituo {node} kimetengenezwa katika {path}',
  ),
  exercise: words('EXERCISE|EXERCICE|EGZÈSIS|ZOEZI'),
  demo: words(
    'DEMONSTRATION: persons are invented|DÉMONSTRATION : les personnes sont inventées|DEMONSTRASYON: moun yo envante|ONYESHO: watu ni wa kubuni',
  ),
  written: words(
    '{written} written, {refused} refused|{written} écrites, {refused} refusées|{written} ekri, {refused} refize|{written} zimeandikwa, {refused} zimekataliwa',
  ),
  rows: words(
    '{count} rows · {book}@{position} · now {now}|{count} lignes · {book}@{position} · maintenant {now}|{count} liy · {book}@{position} · kounye a {now}|safu {count} · {book}@{position} · sasa {now}',
  ),
  cut: words(
    'More rows exist: raise --limit or narrow with --where|Il y a d’autres lignes : augmentez --limit ou précisez avec --where|Gen plis liy: ogmante --limit oswa presize ak --where|Kuna safu zaidi: ongeza --limit au punguza kwa --where',
  ),
  withheld: words('Withheld: {columns}|Non montré : {columns}|Sa yo kache: {columns}|Imezuiwa: {columns}'),
  noRows: words('No rows|Aucune ligne|Pa gen liy|Hakuna safu'),
  yes: words('yes|oui|wi|ndiyo'),
  no: words('no|non|non|hapana'),
  sound: words(
    'Sound: {entries} entries, {rows} rows compared, {files} files read. Root {root}|Intact : {entries} inscriptions, {rows} lignes comparées, {files} fichiers lus. Racine {root}|Anfòm: {entries} antre, {rows} liy konpare, {files} fichye li. Rasin {root}|Salama: maingizo {entries}, safu {rows} zimelinganishwa, faili {files} zimesomwa. Mzizi {root}',
  ),
  erased: words(
    '{count} parts were erased by order|{count} parties effacées sur ordre|{count} pati efase sou lòd|Sehemu {count} zimefutwa kwa amri',
  ),
  absent: words(
    '{count} files that entries cite are not at this post|{count} fichiers cités par des inscriptions ne sont pas à ce poste|{count} fichye antre yo site pa nan pòs sa a|Faili {count} zilizotajwa na maingizo hazipo kwenye kituo hiki',
  ),
  unsealed: words(
    'The folder was not closed in order, so there is no seal to compare with: free space and names were not checked, the book and the tables were|Le dossier n’a pas été fermé proprement : sans scellé, l’espace libre et les noms n’ont pas été contrôlés ; le livre et les tables, si|Dosye a pa t fèmen byen: san so, espas lib ak non yo pa tcheke; liv la ak tab yo, wi|Folda haikufungwa vizuri: bila muhuri, nafasi huru na majina hayakukaguliwa; kitabu na majedwali yamekaguliwa',
  ),
  found: words(
    '{count} findings. Put the copy of a mirror or your newest backup in place of the folder; if every finding is a table, run: konbit rebuild --data {path}. Keep the damaged folder as evidence|{count} constats. Remplacez le dossier par la copie d’un miroir ou votre dernière sauvegarde ; si tous concernent des tables : konbit rebuild --data {path}. Gardez le dossier abîmé comme preuve|{count} bagay jwenn. Mete kopi yon miwa oswa dènye sovgad ou nan plas dosye a; si yo tout se tab: konbit rebuild --data {path}. Kenbe dosye domaje a kòm prèv|Matokeo {count}. Weka nakala ya kioo au chelezo yako mpya mahali pa folda; ikiwa yote ni majedwali: konbit rebuild --data {path}. Hifadhi folda iliyoharibika kama ushahidi',
  ),
  rebuilt: words(
    'Made the tables anew from {entries} entries of {subjects} subjects|Tables refaites à partir de {entries} inscriptions sur {subjects} sujets|Tab yo refèt apati {entries} antre sou {subjects} sijè|Majedwali yametengenezwa upya kutoka maingizo {entries} ya wahusika {subjects}',
  ),
  exported: words(
    'Exported {entries} entries to {path}: {tiles} tiles, {bundles} bundles. Root {root}|{entries} inscriptions exportées vers {path} : {tiles} tuiles, {bundles} paquets. Racine {root}|{entries} antre ekspòte nan {path}: {tiles} mozayik, {bundles} pake. Rasin {root}|Maingizo {entries} yamehamishwa hadi {path}: vigae {tiles}, mafungu {bundles}. Mzizi {root}',
  ),
  copied: words(
    'Copied {entries} entries and {files} files to {path}. The copy holds the post’s keys: guard it as you guard the original|{entries} inscriptions et {files} fichiers copiés vers {path}. La copie contient les clés du poste : gardez-la comme l’original|{entries} antre ak {files} fichye kopye nan {path}. Kopi a gen kle pòs la: pwoteje l tankou orijinal la|Maingizo {entries} na faili {files} zimenakiliwa hadi {path}. Nakala ina funguo za kituo: ilinde kama asilia',
  ),
  report: words(
    'Wrote {path} from {book}@{position}. SHA-256 {sha256}|{path} écrit à partir de {book}@{position}. SHA-256 {sha256}|{path} ekri apati {book}@{position}. SHA-256 {sha256}|{path} imeandikwa kutoka {book}@{position}. SHA-256 {sha256}',
  ),
  openCase: words(
    'Put it right first, then open a case with the inspectors: a draft of {kind}, or the page Proof of the console|Remédiez-y d’abord, puis ouvrez un dossier auprès des inspecteurs : un projet {kind}, ou la page Preuve de la console|Ranje sa anvan, apre sa louvri yon dosye bay enspektè yo: yon bouyon {kind}, oswa paj Prèv nan konsòl la|Rekebisha kwanza, kisha fungua kesi kwa wakaguzi: rasimu ya {kind}, au ukurasa wa Uthibitisho wa konsoli',
  ),
  documented: words(
    'Wrote a page for each of {desks} desks, and an index, to {path}|Une page pour chacun des {desks} bureaux, et un index, écrits dans {path}|Yon paj pou chak nan {desks} biwo yo, ak yon endèks, ekri nan {path}|Ukurasa kwa kila moja ya madawati {desks}, na faharasa, umeandikwa kwenye {path}',
  ),
  issued: words(
    'Handed out as {subject}: entry {position}|Diffusé sous le nom {subject} : inscription {position}|Bay sou non {subject}: antre {position}|Imetolewa kama {subject}: ingizo {position}',
  ),
  toBeTold: words(
    'Statements have changed since the last issue. To be told: {names}|Des énoncés ont changé depuis la dernière édition. À prévenir : {names}|Gen fraz ki chanje depi dènye edisyon an. Moun pou avize: {names}|Kauli zimebadilika tangu toleo lililopita. Wa kujulishwa: {names}',
  ),
  sameIssue: words(
    'This is {subject} as it was handed out, byte for byte|C’est {subject} tel que diffusé, à l’octet près|Sa a se {subject} jan li te soti, oktè pa oktè|Hii ni {subject} kama ilivyotolewa, baiti kwa baiti',
  ),
  otherIssue: words(
    'This is not {subject} as it was handed out: its hash differs. Was it made for the same role?|Ce n’est pas {subject} tel que diffusé : son empreinte diffère. A-t-il été fait pour le même rôle ?|Sa a se pa {subject} jan li te soti: anprent li diferan. Èske se te pou menm wòl la?|Hii si {subject} kama ilivyotolewa: alama yake inatofautiana. Je, ilitengenezwa kwa jukumu lile lile?',
  ),
  kept: words(
    'Kept {path} as {subject}, entry {position}. SHA-256 {sha256}|{path} conservé comme {subject}, inscription {position}. SHA-256 {sha256}|{path} konsève kòm {subject}, antre {position}. SHA-256 {sha256}|{path} imehifadhiwa kama {subject}, ingizo {position}. SHA-256 {sha256}',
  ),
  loaded: words(
    'Loaded the demonstration: {entries} entries|Démonstration chargée : {entries} inscriptions|Demonstrasyon an chaje: {entries} antre|Onyesho limepakiwa: maingizo {entries}',
  ),
  serving: words('Konbit is at {url}|Konbit est à {url}|Konbit nan {url}|Konbit iko {url}'),
  stop: words('Stop with Ctrl-C|Arrêtez avec Ctrl-C|Kanpe ak Ctrl-C|Simamisha kwa Ctrl-C'),
  accounts: words(
    'Demonstration accounts (name, password, role)|Comptes de démonstration (nom, mot de passe, rôle)|Kont demonstrasyon (non, modpas, wòl)|Akaunti za onyesho (jina, nenosiri, jukumu)',
  ),
  noTak: words(
    'Port {port} was asked for TAK clients, but no TAK gateway is installed: nothing listens there|Le port {port} est demandé pour les clients TAK, mais aucune passerelle TAK n’est installée : rien n’y écoute|Yo mande pò {port} pou kliyan TAK, men pa gen pasrèl TAK enstale: anyen pa koute la|Lango {port} limeombwa kwa wateja wa TAK, lakini hakuna lango la TAK lililowekwa: hakuna kinachosikiliza hapo',
  ),
  accountAdded: words(
    'Added the account {who} ({role})|Compte {who} ajouté ({role})|Kont {who} ajoute ({role})|Akaunti {who} imeongezwa ({role})',
  ),
  noAccounts: words(
    'No accounts yet. Add one with: konbit account add|Aucun compte. Ajoutez-en un : konbit account add|Poko gen kont. Ajoute youn: konbit account add|Hakuna akaunti bado. Ongeza: konbit account add',
  ),
} as const satisfies Record<string, Words>;

/** What the page says that leads to the pages of the desks. */
export const docsWords = {
  title: words(
    'What this mission writes down|Ce que cette mission inscrit|Sa misyon sa a ekri|Kile ambacho misheni hii huandika',
  ),
  book: words(
    'Book {title}, {position} entries|Livre {title}, {position} inscriptions|Liv {title}, {position} antre|Kitabu {title}, maingizo {position}',
  ),
  desk: words('Desk|Bureau|Biwo|Dawati'),
  about: words('What it is for|À quoi il sert|Sa li sèvi|Kazi yake'),
  entries: words('Entries|Inscriptions|Antre|Maingizo'),
} as const satisfies Record<string, Words>;
