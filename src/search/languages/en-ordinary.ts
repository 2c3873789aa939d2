/**
 * Ordinary English words in their base form. Only those that the site lacks and that
 * look like one of its words are written to the index, as words not to be corrected.
 */
export const ordinary = `
ability able abroad absence absent absolute absorb abstract abuse academic academy accent accept access accident accompany
accomplish account accurate accuse achieve acid acknowledge acquire act active activity actor actress actual adapt add addict
addition address adequate adjust admire admit adopt adult advance advantage adventure advertise advice advise affair affect afford
afraid afternoon age agency agenda agent aggressive agree ahead aid aim air aircraft airline airport alarm album alcohol alert alien
alike alive allow ally alone alongside alter alternate altogether amaze ambition ambulance amount amuse analysis analyst analyze
ancient anger angle angry animal anniversary announce annoy annual answer anticipate anxiety anxious anybody anyone anything anyway
anywhere apart apartment apologize apparent appeal appear appetite apple application apply appoint appreciate approach appropriate
approve arch architect area argue arise arm army arrange arrest arrive arrow art article artist ashamed aside ask asleep aspect
assault assemble assess asset assign assist associate assume assure athlete atmosphere atom attach attack attempt attend attention
attitude attorney attract auction audience aunt author auto autumn available average avoid awake award aware away awful awkward
baby back background backward bacteria bad bag bake balance ball balloon band bank bar bare bargain bark barn barrel barrier base
baseball basement basic basis basket basketball bat bath bathroom battery battle beach beam bean bear beard beat beautiful beauty
bed bedroom beef beer beg begin begun behave behavior bell belong beloved belt bench bend beneath benefit bend berry beside best bet
betray better bicycle bid big bike bill billion bind biology bird birth birthday biscuit bit bite bitter black blade blame blank
blanket bleed bless blind block blonde blood bloody blow blue board boat body boil bomb bond bone bonus book boom boot border bore
born borrow boss bottle bottom bounce boundary bowl box boy boyfriend brain brake branch brand brave bread break breakfast breast
breath breathe breed brick bridge brief bright brilliant bring broad broadcast broken brother brown brush bubble bucket budget build
bullet bunch burden burn burst bury bus bush business busy butcher butter butterfly button buy cabin cabinet cable cafe cage cake
calculate calendar calf call calm camera camp campaign campus cancel cancer candidate candle candy cap capable capacity capital
captain capture car carbon card care career careful careless cargo carpet carriage carry cart cartoon case cash cast castle casual
cat catalog catch category cattle cause cave cease ceiling celebrate celebrity cell cent center central century ceremony certain
chain chair chairman challenge chamber champion chance change channel chaos chapter character charge charity charm chart chase chat
cheap cheat check cheek cheer cheese chef chemical chemist cherry chess chest chicken chief child childhood chin chip chocolate
choice choose chop chose christmas church cigarette cinema circle circuit circumstance circus cite citizen city civil claim clash
class classic classroom clay clean clear clerk clever click client climate climb clinic clip clock close closet cloth clothes cloud
club clue cluster coach coal coalition coast coat code coffee coin cold collapse collar colleague collect college colony color
column combat combine come comedy comfort comic command comment commerce commercial commission commit committee common communicate
community company compare compete competent compile complain complete complex complicate component compose composition compound
comprehensive compromise compute computer concentrate concept concern concert conclude concrete condemn condition conduct conference
confess confidence confident confirm conflict confront confuse confusion congratulate congress connect conscience conscious consent
consequence conservative consider consist consistent constant constitute construct consult consume contact contain contemporary
content contest context continent continue contract contradict contrary contrast contribute control controversy convenient
convention conversation convert convey convict convince cook cookie cool cooperate coordinate cope copper copy core corn corner
corporate correct correlate correspond cost costume cottage cotton couch cough council counsel count counter county couple courage
course court cousin cover cow crack craft crash crazy cream create creature credit creep crew cricket crime criminal crisis critic
crop cross crowd crown crucial crude cruel crush cry crystal cube culture cup cupboard curb cure curious curl currency current curse
curtain curve cushion custom customer cut cycle dad daily dairy damage damp dance danger dare dark data database date daughter dawn
day dead deaf deal dear death debate debt decade decay deceive decent decide declare decline decorate decrease dedicate deep deer
defeat defend deficit define degree delay delete deliberate delicate delicious delight deliver demand democracy demonstrate denial
dense dental deny depart department depend deposit depress depth deputy derive descend describe desert deserve design desire desk
despair desperate despite destination destiny destroy detail detect determine develop device devil devote diagram dialog diamond
diary dictate dictionary diet differ difficult difficulty dig digital dignity dine dinner dip direct direction director dirt dirty
disability disagree disappear disappoint disaster discipline discount discover discuss disease disguise dish disk dislike dismiss
display dispose dispute distance distant distinct distinguish distract distribute district disturb dive diverse divide divine
division divorce doctor document dog doll dollar domain domestic dominate donate donkey door dose dot double doubt dozen draft drag
drain drama dramatic draw drawer drawn dream dress drift drill drink drive driven driver drop drove drown drug drum drunk dry duck
due dull dumb dump dust duty dwell dynamic eager eagle ear early earn earth earthquake ease east easy eat echo economic economy edge
edit edition editor educate effect efficient effort egg eight elaborate elbow elder elect electric elegant element elephant elevator
eleven eliminate elsewhere embarrass embassy emerge emergency emotion emperor emphasis empire employ empty enable encounter
encourage end enemy energy engage engine engineer enhance enjoy enormous enough ensure enter enterprise entertain enthusiasm entire
entitle entrance entry envelope environment episode equal equip equipment era error escape especially essay essence essential
establish estate estimate eternal ethic evaluate evening event eventual everybody everyone everything everywhere evidence evil exact
exam examine example exceed excellent except exchange excite exclude excuse execute executive exercise exhaust exhibit exist exit
exotic expand expect expense expensive experience experiment expert explain explicit explode explore export expose express extend
extensive extent external extra extract extraordinary extreme eye fabric face facility fact factor factory faculty fade fail faint
fair faith fall false fame familiar family famous fan fancy fantastic fantasy far farm farmer fascinate fashion fast fat fatal fate
father fault favor favorite fear feast feather feature federal fee feed feel fellow felt female fence festival fetch fever fiber
fiction field fierce fifteen fifth fifty fight figure file fill film filter final finance find fine finger finish fire firm first
fiscal fish fit five fix flag flame flash flat flavor flesh flew flexible flight float flood floor flour flow flower flown fluid fly
focus fog fold folk follow fond food fool foot football forbid force forecast foreign forest forever forget forgive fork form formal
format former formula fort forth fortune forty forum forward foster foul found foundation fountain four fourteen fourth fox fraction
fragile fragment frame framework frank fraud free freedom freeze frequent fresh friend friendly frighten frog front frost frown
frozen fruit fry fuel full fun function fund fundamental funeral funny fur furniture future gain gallery gamble game gap garage
garden garlic gas gate gather gear gender gene general generate generation generous gentle genuine geography gesture ghost giant
gift girl girlfriend give given glad glance glass global glory glove glue goal goat god gold golden golf good govern governor grab
grace grade gradual graduate grain grammar grand grandfather grandmother grant grape graph grasp grass grateful grave gray great
green greet grey grief grip grocery gross ground group grow grown growth guarantee guard guess guest guide guilt guilty guitar gun
guy gym habit hair half hall halt hammer hand handle handsome handy hang happen happy harbor hard harden hardware harm harmony harsh
harvest hat hate head headline health healthy hear heard heart heat heaven heavy heel height heir hell hello helmet help hero
hesitate hidden hide high highlight highway hill hint hip hire historian history hit hobby hold hole holiday hollow holy home
homework honest honey honor hook hope horizon horn horrible horror horse hospital host hostile hot hotel hour house household human
humble humor hundred hungry hunt hurry hurt husband hut hydrogen hypothesis ice idea ideal identical identify identity idle ignore
ill image imagine immediate immense immune impact imperial implement imply import impose impossible impress improve inch incident
include income increase incredible independent index indicate individual indoor industry infant infect inference infinite inflation
influence inform inherit initial initiate injure injury ink inner innocent innovate input inquire insect insert inside insist
inspect inspire install instance instant instead instinct institute instruct instrument insult insurance insure integrate intellect
intelligent intend intense intent interact interest interior internal international internet interpret interrupt interval interview
intimate introduce invade invent invest investigate invite involve iron island isolate issue item jacket jail jam january jar jaw
jazz jealous jeans jet jewel job join joint joke journal journey joy judge juice jump junior jury just justice justify keen keep key
keyboard kick kid kidney kill kilometer kind king kingdom kiss kit kitchen kite knee knife knit knock knot know knowledge label
labor laboratory lack ladder lady lake lamb lamp land landscape lane language lap large laser last late later latter laugh laughter
launch laundry law lawn lawyer lay layer lazy lead leader leaf league leak lean leap learn lease leather leave lecture left leg legal
legend legislate leisure lemon lend length lens less lesser lesson letter level liberal liberty library license lid lie life lift
light like likely limb limit line link lion lip liquid list listen literary literature litter little live liver living load loan
lobby local locate lock log logic lonely long look loop loose lord lose loss lost lottery loud lounge love lovely lover low lower
loyal luck lucky lunch lung luxury machine mad magazine magic magnet mail main maintain major majority make male mall man manage
manager manner manual manufacture map march margin marine mark market marriage married marry mask mass massive master match mate
material math matter mature maximum mayor meal mean measure meat mechanic medal media medical medicine medium meet melt member
memory mental mention menu merchant mercy mere merge merit merry mess message metal meter method middle midnight might mild mile
military milk mill million mind mine mineral minister minor minority minute miracle mirror miss missile mission mistake mix mixture
mobile mode model moderate modern modest modify moment money monitor monkey monster month monument mood moon moral morning mortgage
mosquito mother motion motive motor mount mountain mouse mouth move movement movie multiple murder muscle museum mushroom music
musician mutual mystery myth nail naked name narrow nation native natural nature navy near nearby neat necessary neck need needle
negative neglect negotiate neighbor nephew nerve nervous nest net network neutral never new news newspaper next nice niece night
nine noble nobody nod noise nominate none noon normal north nose note nothing notice notion novel nowhere nuclear number nurse nut
obey object obligation observe obtain obvious occasion occupy occur ocean odd offense offer office officer official oil okay old
olive olympic open opera operate opinion opponent opportunity oppose opposite option orange orbit order ordinary organ organic
organize origin original orphan otherwise ought outcome output outside oven overall overcome overlook owe owner oxygen pace pack
package page pain paint pair palace pale palm pan panel panic pants paper parade parallel parent park parliament part participate
particle particular partly partner party pass passage passenger passion passive passport past paste patch path patience patient
pattern pause pay peace peak peanut pear pen penalty pencil pension people pepper percent perfect perform perhaps period permanent
permission permit person personal perspective persuade pet phase phenomenon philosophy phone photo photograph phrase physical
physics piano pick picture pie piece pig pile pill pillow pilot pin pink pioneer pipe pistol pit pitch pity pizza place plain plan
plane planet plant plastic plate platform play player pleasant please pleasure plenty plot plug plus pocket poem poet poetry point
poison pole police polish polite political politics poll pollution pond pool pop popular population port portion portrait pose
position positive possess possible post poster pot potato potential pound pour powder power practical practice praise pray prayer
preach precious precise predict prefer pregnant prejudice preliminary premise prepare presence present preserve president press
pressure pretend pretty prevent previous price pride priest primary prime prince princess principal principle print prior priority
prison prisoner private prize probable problem procedure proceed process produce product profession professor profile profit
profound program progress project prominent promise promote prompt pronounce proof proper property proportion proposal propose
prospect protect protein protest proud prove provide province provoke public publish pull pulse pump punch punish pupil purchase
pure purple purpose purse pursue push put puzzle qualify quality quantity quarrel quarter queen query quest question queue quick
quiet quit quite quiz quota quote rabbit race radical radio rail railway rain rainbow raise random range rank rapid rare rat rate
ratio rational raw ray razor reach react read ready real realistic reality realize rear reason reasonable rebel recall receipt
receive recent recipe recognize recommend record recover recruit red reduce refer reflect reform refrigerator refuse regard regime
region register regret regular regulate reign reinforce reject relate relation relative relax release relevant reliable relief
relieve religion rely remain remark remarkable remedy remember remind remote remove rent repair repeat replace reply report
represent reputation request require rescue research resemble reserve resident resign resist resolution resolve resort resource
respect respond rest restaurant restore restrict result resume retail retain retire retreat return reveal revenue reverse review
revise revive revolution reward rhythm rib ribbon rice rich rid ride ridiculous rifle right rigid ring riot rise risk rival river
road roar roast rob robe robot rock rocket rod role roll roman romance romantic roof room root rope rose rotten rough round route
routine row royal rub rubber rubbish rude ruin rule rumor run rural rush sacred sacrifice sad safe safety sail sailor saint sake
salad salary sale salmon salt same sample sanction sand sandwich satellite satisfy saturday sauce sausage save saw say scale scan
scandal scare scatter scenario scene schedule scheme scholar school science scientist scissors scope score scratch scream screen
screw script sea seal search season seat second secret secretary section sector secure security seed seek seem seize seldom select
self sell senate senator send senior sense sensible sensitive sentence separate september sequence series serious servant serve
service session set settle seven seventeen seventh seventy several severe sew sex shade shadow shake shallow shame shape share shark
sharp shave shed sheep sheet shelf shell shelter shepherd shield shift shine ship shirt shock shoe shoot shop shore short shot
shoulder shout show shower shrink shut shy sick side sight sign signal significant silence silent silk silly silver similar simple
simulate sin sincere sing single sink sir sister sit site situation six sixteen sixth sixty size skate skeleton ski skill skin skip
skirt sky slam slave sleep slice slide slight slim slip slope slow small smart smell smile smoke smooth snack snake snow soap soccer
social society sock sofa soft software soil solar sold soldier sole solid solution solve somebody someone something sometimes
somewhere son song soon sorry sort soul sound soup sour source south space spare spark speak special species specific spectacular
speech speed spell spend sphere spice spider spill spin spirit spit split spoil spokesman spoon sport spot spray spread spring
square squeeze stable stadium staff stage stair stake stamp stand standard star stare start starve state statement station statistic
statue status stay steady steak steal steam steel steep stem step stick stiff still sting stir stock stomach stone stop storage
store storm story stove straight strain strange stranger strategy straw stream street strength stress stretch strict strike string
strip stroke strong structure struggle student studio study stuff stupid style subject submit subsequent substance substitute subtle
suburb succeed success such sudden suffer sufficient sugar suggest suicide suit suitable sum summary summer summit sun super superb
superior supermarket supper supply suppose supreme surface surgeon surgery surplus surprise surrender surround survey survive
suspect suspend sustain swallow swear sweat sweep sweet swell swift swim swing switch symbol sympathy symptom system table tablet
tackle tail tale talent talk tall tank tap tape target task taste tax taxi tea teach teacher team tear technique technology teenage
telephone telescope television temper temperature temple temporary ten tend tender tennis tension tent term terrible territory
terror test text thank theater theme theory therapy thick thief thin thing think third thirst thirteen thirty thousand thread
threat three threw throat throne throw thumb thunder thursday ticket tide tidy tie tight till timber time tin tiny tip tire tired
title toast tobacco toe together toilet tolerate tomato tomorrow tone tongue tonight tool tooth top topic torch total touch tough
tour tourist tournament towel tower town toy trace track trade tradition traffic tragedy trail train trait transfer transform
transit translate transmit transport trap trash travel tray treasure treat treaty tree tremble tremendous trend trial triangle tribe
trick trigger trip triumph troop trophy tropical trouble truck true trunk trust truth try tube tuesday tune tunnel turkey turn twelve
twenty twice twin twist type typical tyre ugly ultimate umbrella uncle undergo underneath understand undertake unemployment uniform
union unique unit unite unity universe university unknown unlike unusual upper upset urban urge use useful user usual utility vacant
vacation vague vain valid valley value van vanish variety various vary vast vegetable vehicle venture verb verdict verse version
vertical vessel veteran victim victory video view village violate violent violin virtual virtue virus visa visible vision visit
visual vital vitamin vocabulary voice volcano volume volunteer vote voyage vulnerable wage wagon waist wait wake walk wall wander
want war ward warm warn warrant wash waste watch water wave wax weak wealth weapon wear weather web wedding wednesday weed week
weekend weigh weight welcome welfare west western wet whale wheat wheel whisper whistle white whole wicked wide widow width wife
wild wildlife will win wind window wine wing winner winter wipe wire wisdom wise wish wit witch withdraw witness wolf woman wonder
wonderful wood wooden wool word work worker workshop world worm worry worse worship worst worth wound wrap wreck wrist write writer
wrong yard yeah yell yellow yesterday yield young youth zebra zero zone zoo
abide abort adjective adverse advocate align allege ambient append archive arena audio baffle barrister bash bias blast blatant bog
bracket brew carrier classify clause coarse cobbler collate companion comparison compassion compatible compel complacent complaint
compress conceal concede conceive condense confine congest constrain contempt contend continuum contrive corpse courier courtesy
cramp crawl cruise crunch cryptic curry deadline deceased decode deduct deem defect delusion demented derange despise dialect
dimension discard discovery disgust dread drip drivel emulate encode entail entity equate equation erase exclaim expiry explosion
extant fairy fiddle flaw font goodies groan hack hardy heroic herring holder hostage implicit incline inclusion induce inefficient
inherent insight intent interface interfere intersect intervene inverse invoke lager legitimate libel likelihood lurk mangle mankind
mend mist moan module monthly muck muddle mundane mutter necklace node novice offset optimum overdraft overload packet padding parity
parse pence persist pint plague pointer policeman pompous porous porter postage precedent predecessor preface prefix presume prevalent
privacy processor prone prose pudding puncture punt rack rant rattle rave readable realm rebuild reckon refine reformat relay
religious remainder rename renew repent reread reset restart restrain revelation revenge revolt risky ritual rotate sack scarlet
scenery scroll sect seminar server shareholder shove simplify skull sneak socialist socket spatial specify spike spur spurious
stagger stale stark startle steer sterile sterling strategic stray stringent strive stun sunlight sunrise swap swore tack tangent
throughput thrust tile timer token torso transient tread undefined undergo underline unify unrelated unstable urgency usable viewer
visitor voter wade warp weasel wield wretched
analyses arose beast began bias blown bothers brown built chuck closure compact compete concern creator cries darling dealt delivery
devise dial directory eastern entirety exclamation freed frequency glow hearty impend minus monarch mortal oppress partial populace
reaction relocation render rip sadden shelves shone spent spoken sprung stall stuck stuff successor taker thrown trendy undergone
useless wealthy withdrawn worthy accordingly
alcoholism antarctica architecture astronomy atheism banana bitcoin blockchain carnival cathedral chemistry climate cloning
coding colonial comet commodity composer copyright coronavirus cosmetic covid crypto cuisine cyclone deforestation dengue dinosaur
ecology electronics emission engineering euro evolution feminism fiction fishery fitness folklore footballer fossil galaxy genetic
geology gravity guitarist hamster hockey homeopathy hurricane hydrogen inflation insulin jungle kangaroo laptop lithium literacy
malaria mammal marathon medieval mercury microscope migraine mineral mining molecule monarchy motorcycle mythology nitrogen
obesity oxygen painting pandemic parrot philosopher plumbing pollution polar pope portugal printer prophet protein quantum racing
rainforest recipe reef renaissance robotics satellite sculpture senator shipping singer skiing solar soybean sponsor spotify
streaming submarine surfing sushi tariff tattoo theology tourism tractor tsunami tuition vaccine vegan vietnam vineyard volleyball
weather whaling wheelchair wildfire wrestling yoga zoology
puppy kitten collie terrier parrot hamster rabbit hedgehog squirrel turtle lizard spider butterfly caterpillar dolphin whale shark salmon tuna shrimp lobster crab oyster
banana pineapple strawberry raspberry cherry melon grape lemon lime pepper onion garlic carrot cabbage lettuce spinach tomato potato noodle pasta pizza burger sandwich pancake cookie muffin pastry
recipe kitchen oven toaster blender fridge curtain carpet pillow blanket mattress wardrobe sofa lamp bulb candle bucket broom shampoo perfume lipstick jewelry bracelet necklace wedding honeymoon birthday
soccer cricket tennis golf hockey rugby baseball basketball volleyball swimming skating skiing surfing hiking cycling yoga pilates marathon olympics stadium trophy referee
laptop keyboard printer scanner router password website browser download upload podcast playlist hashtag selfie smartphone tablet charger bluetooth wifi gaming console
guitar piano violin trumpet drummer concert orchestra ballet opera lyrics karaoke movie cinema trailer episode sequel cartoon comics novel poetry
horoscope zodiac astrology tarot crossword sudoku puzzle lottery casino poker raffle coupon discount bargain
dentist surgery vitamin allergy asthma diabetes cholesterol pregnancy toddler stroller diaper kindergarten homework algebra geometry calculus chemistry physics biology geology
camping backpack suitcase airport luggage cruise resort beach sunscreen snorkel museum souvenir postcard sightseeing skyline subway tram scooter bicycle motorcycle mechanic gasoline
planet galaxy comet asteroid telescope astronaut satellite rocket volcano earthquake tornado hurricane blizzard thunder rainbow glacier iceberg
`;
