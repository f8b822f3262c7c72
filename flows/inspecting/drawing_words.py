"""What ECMA-376, part 1, chapters 20 and 21 ask of drawings and charts; see `workbook_words.py`.

Elements of other parts of the format have its prefix: `a:` is what drawings and charts share.
"""

from typing import Final

_FILL: Final = "(a:noFill | a:solidFill | a:gradFill | a:blipFill | a:pattFill | a:grpFill)"
_EFFECT: Final = "(a:effectLst | a:effectDag)"
_COLOR: Final = "(a:scrgbClr | a:srgbClr | a:hslClr | a:sysClr | a:schemeClr | a:prstClr)"
_SHAPE: Final = (
    f"a:xfrm? (a:custGeom | a:prstGeom)? {_FILL}? a:ln? {_EFFECT}? a:scene3d? a:sp3d? a:extLst?"
)
_BODY: Final = "a:bodyPr a:lstStyle? a:p+"
_OBJECT: Final = "(sp | grpSp | graphicFrame | cxnSp | pic | contentPart)"
_AXIS: Final = (
    "axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark?"
    " minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses | crossesAt)?"
)
_SERIES: Final = "idx order tx? spPr?"
_TICK: Final = "val=cross|in|none|out"
_TURNS: Final = (
    "(a:tint | a:shade | a:comp | a:inv | a:gray | a:alpha | a:alphaOff | a:alphaMod | a:hue |"
    " a:hueOff | a:hueMod | a:sat | a:satOff | a:satMod | a:lum | a:lumOff | a:lumMod | a:red |"
    " a:redOff | a:redMod | a:green | a:greenOff | a:greenMod | a:blue | a:blueOff | a:blueMod |"
    " a:gamma | a:invGamma)*"
)
_FONT: Final = (
    f"a:ln? {_FILL}? {_EFFECT}? a:highlight? (a:uLnTx | a:uLn)? (a:uFillTx | a:uFill)? a:latin?"
    " a:ea? a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst? ; kumimoji=bool lang"
    " altLang sz=count b=bool i=bool u strike kern=count cap=none|small|all spc normalizeH=bool"
    " baseline noProof=bool dirty=bool err=bool smtClean=bool smtId=count bmk"
)

DRAWINGS: Final = f"""
wsDr ; (twoCellAnchor | oneCellAnchor | absoluteAnchor)* ;
oneCellAnchor ; from ext {_OBJECT} clientData ;
twoCellAnchor ; from to {_OBJECT} clientData ; editAs=twoCell|oneCell|absolute
absoluteAnchor ; pos ext {_OBJECT} clientData ;
from ; col colOff row rowOff ;
to ; col colOff row rowOff ;
ext ; - ; cx=whole! cy=whole!
graphicFrame ; nvGraphicFramePr xfrm a:graphic ; macro fPublished=bool
nvGraphicFramePr ; cNvPr cNvGraphicFramePr ;
cNvPr ; a:hlinkClick? a:hlinkHover? a:extLst? ; id=count! name! descr hidden=bool title
cNvGraphicFramePr ; a:graphicFrameLocks? a:extLst? ;
xfrm ; a:off? a:ext? ; rot=whole flipH=bool flipV=bool
clientData ; - ; fLocksWithSheet=bool fPrintsWithSheet=bool
"""

CHARTS: Final = f"""
chartSpace ; date1904? lang? roundedCorners? style? clrMapOvr? pivotSource? protection? chart spPr?
    txPr? externalData? printSettings? userShapes? extLst? ;
roundedCorners ; - ; val=bool
graphicData/chart ; - ; r:id!
chart ; title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea legend?
    plotVisOnly? dispBlanksAs? showDLblsOverMax? extLst? ;
title ; tx? layout? overlay? spPr? txPr? extLst? ;
overlay ; - ; val=bool
tx ; strRef | rich | v ;
rich ; {_BODY} ;
txPr ; {_BODY} ;
spPr ; {_SHAPE} ; bwMode
plotArea ; layout? (areaChart | area3DChart | lineChart | line3DChart | stockChart | radarChart |
    scatterChart | pieChart | pie3DChart | doughnutChart | barChart | bar3DChart | ofPieChart |
    surfaceChart | surface3DChart | bubbleChart)+ (valAx | catAx | dateAx | serAx)* dTable? spPr?
    extLst? ;
barChart ; barDir grouping? varyColors? ser* dLbls? gapWidth? overlap? serLines* axId axId extLst? ;
lineChart ; grouping varyColors? ser* dLbls? dropLines? hiLowLines? upDownBars? marker? smooth? axId
    axId extLst? ;
barDir ; - ; val=bar|col
grouping ; - ; val=percentStacked|standard|stacked|clustered
varyColors ; - ; val=bool
gapWidth ; - ; val=count
overlap ; - ; val=whole
axId ; - ; val=count!
crossAx ; - ; val=count!
barChart/ser ; {_SERIES} invertIfNegative? pictureOptions? dPt* dLbls? trendline* errBars? cat? val?
    shape? extLst? ;
lineChart/ser ; {_SERIES} marker? dPt* dLbls? trendline* errBars? cat? val? smooth? extLst? ;
idx ; - ; val=count!
order ; - ; val=count!
invertIfNegative ; - ; val=bool
smooth ; - ; val=bool
lineChart/marker ; - ; val=bool
marker ; symbol? size? spPr? extLst? ;
symbol ; - ; val=circle|dash|diamond|dot|none|picture|plus|square|star|triangle|x|auto!
size ; - ; val=count
cat ; multiLvlStrRef | numLit | numRef | strLit | strRef ;
val ; numLit | numRef ;
strRef ; f strCache? extLst? ;
numRef ; f numCache? extLst? ;
strCache ; ptCount? pt* extLst? ;
numCache ; formatCode? ptCount? pt* extLst? ;
ptCount ; - ; val=count!
pt ; v ; idx=count! formatCode
catAx ; {_AXIS} auto? lblAlgn? lblOffset? tickLblSkip? tickMarkSkip? noMultiLvlLbl? extLst? ;
valAx ; {_AXIS} crossBetween? majorUnit? minorUnit? dispUnits? extLst? ;
scaling ; logBase? orientation? max? min? extLst? ;
orientation ; - ; val=maxMin|minMax
delete ; - ; val=bool
axPos ; - ; val=b|l|r|t!
majorGridlines ; spPr? ;
minorGridlines ; spPr? ;
numFmt ; - ; formatCode! sourceLinked=bool
majorTickMark ; - ; {_TICK}
minorTickMark ; - ; {_TICK}
tickLblPos ; - ; val=high|low|nextTo|none
crosses ; - ; val=autoZero|max|min!
lblOffset ; - ; val=count
tickLblSkip ; - ; val=count!
legend ; legendPos? legendEntry* layout? overlay? spPr? txPr? extLst? ;
legendPos ; - ; val=b|tr|l|r|t
layout ; manualLayout? extLst? ;
manualLayout ; layoutTarget? xMode? yMode? wMode? hMode? x? y? w? h? extLst? ;
plotVisOnly ; - ; val=bool
dispBlanksAs ; - ; val=span|gap|zero
"""

SHARED: Final = f"""
graphic ; graphicData ;
p ; a:pPr? (a:r | a:br | a:fld)* a:endParaRPr? ;
r ; a:rPr? a:t ;
pPr ; a:lnSpc? a:spcBef? a:spcAft? (a:buClrTx | a:buClr)? (a:buSzTx | a:buSzPct | a:buSzPts)?
    (a:buFontTx | a:buFont)? (a:buNone | a:buAutoNum | a:buChar | a:buBlip)? a:tabLst? a:defRPr?
    a:extLst? ; marL marR lvl indent algn defTabSz rtl eaLnBrk fontAlgn latinLnBrk hangingPunct
defRPr ; {_FONT}
rPr ; {_FONT}
endParaRPr ; {_FONT}
latin ; - ; typeface panose pitchFamily charset
solidFill ; {_COLOR}? ;
pattFill ; a:fgClr? a:bgClr? ; prst
fgClr ; {_COLOR} ;
bgClr ; {_COLOR} ;
srgbClr ; {_TURNS} ; val=rgb!
ln ; (a:noFill | a:solidFill | a:gradFill | a:pattFill)? (a:prstDash | a:custDash)? (a:round |
    a:bevel | a:miter)? a:headEnd? a:tailEnd? a:extLst? ; w=count cap=rnd|sq|flat
    cmpd=sng|dbl|thickThin|thinThick|tri algn=ctr|in
prstDash ; - ; val=solid|dot|dash|lgDash|dashDot|lgDashDot|lgDashDotDot|sysDash|sysDot|sysDashDot|
    sysDashDotDot
theme ; a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst? ; name
themeElements ; a:clrScheme a:fontScheme a:fmtScheme a:extLst? ;
clrScheme ; a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6
    a:hlink a:folHlink a:extLst? ; name!
fontScheme ; a:majorFont a:minorFont a:extLst? ; name!
majorFont ; a:latin a:ea a:cs a:font* a:extLst? ;
minorFont ; a:latin a:ea a:cs a:font* a:extLst? ;
fmtScheme ; a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst ; name
"""
