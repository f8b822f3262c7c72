"""What ECMA-376, part 1, chapter 18 asks of workbooks, sheets, styles, texts, tables and notes.

A line has an element, what may stand in it, and its attributes: `!` marks one that must be there,
after `=` is the kind of its value. `parent/element` is an element that is another thing there.
Elements without a line are let be wherever a line has a place for them.
"""

from typing import Final

_BORDER: Final = (
    "style=none|thin|medium|dashed|dotted|thick|double|hair|mediumDashed|dashDot|mediumDashDot|"
    "dashDotDot|mediumDashDotDot|slantDashDot"
)
_COLOR: Final = "auto=bool indexed=count rgb=rgb theme=count tint=number"
_FONT: Final = (
    "(b | charset | color | condense | extend | family | i | name | outline | scheme | shadow |"
    " strike | sz | u | vertAlign)*"
)
_TEXT: Final = "t? r* rPh* phoneticPr?"

WORKBOOKS: Final = """
workbook ; fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets
    functionGroups? externalReferences? definedNames? calcPr? oleSize? customWorkbookViews?
    pivotCaches? smartTagPr? smartTagTypes? webPublishing? fileRecoveryPr* webPublishObjects?
    extLst? ; conformance=strict|transitional
workbookPr ; - ; date1904=bool showObjects=all|placeholders|none showBorderUnselectedTables=bool
    filterPrivacy=bool promptedSolutions=bool showInkAnnotation=bool backupFile=bool
    saveExternalLinkValues=bool updateLinks=userSet|never|always codeName hidePivotFieldList=bool
    showPivotChartFilter=bool allowRefreshQuery=bool publishItems=bool checkCompatibility=bool
    autoCompressPictures=bool refreshAllConnections=bool defaultThemeVersion=count
    dateCompatibility=bool
workbookProtection ; - ; workbookPassword workbookPasswordCharacterSet revisionsPassword
    revisionsPasswordCharacterSet lockStructure=bool lockWindows=bool lockRevision=bool
    revisionsAlgorithmName revisionsHashValue revisionsSaltValue revisionsSpinCount=count
    workbookAlgorithmName workbookHashValue workbookSaltValue workbookSpinCount=count
bookViews ; workbookView+ ;
workbookView ; extLst? ; visibility=visible|hidden|veryHidden minimized=bool
    showHorizontalScroll=bool showVerticalScroll=bool showSheetTabs=bool xWindow=whole yWindow=whole
    windowWidth=count windowHeight=count tabRatio=count firstSheet=count activeTab=count
    autoFilterDateGrouping=bool
sheets ; sheet+ ;
sheet ; - ; name! sheetId=count! state=visible|hidden|veryHidden r:id!
definedNames ; definedName+ ;
definedName ; - ; name! comment customMenu description help statusBar localSheetId=count hidden=bool
    function=bool vbProcedure=bool xlm=bool functionGroupId=count shortcutKey publishToServer=bool
    workbookParameter=bool
calcPr ; - ; calcId=count calcMode=manual|auto|autoNoTable fullCalcOnLoad=bool refMode=A1|R1C1
    iterate=bool iterateCount=count iterateDelta=number fullPrecision=bool calcCompleted=bool
    calcOnSave=bool concurrentCalc=bool concurrentManualCount=count forceFullCalc=bool
"""

SHEETS: Final = f"""
worksheet ; sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData sheetCalcPr?
    sheetProtection? protectedRanges? scenarios? autoFilter? sortState? dataConsolidate?
    customSheetViews? mergeCells? phoneticPr? conditionalFormatting* dataValidations? hyperlinks?
    printOptions? pageMargins? pageSetup? headerFooter? rowBreaks? colBreaks? customProperties?
    cellWatches? ignoredErrors? smartTags? drawing? legacyDrawing? legacyDrawingHF? drawingHF?
    picture? oleObjects? controls? webPublishItems? tableParts? extLst? ;
sheetPr ; tabColor? outlinePr? pageSetUpPr? ; syncHorizontal=bool syncVertical=bool syncRef
    transitionEvaluation=bool transitionEntry=bool published=bool codeName filterMode=bool
    enableFormatConditionsCalculation=bool
tabColor ; - ; {_COLOR}
outlinePr ; - ; applyStyles=bool summaryBelow=bool summaryRight=bool showOutlineSymbols=bool
pageSetUpPr ; - ; autoPageBreaks=bool fitToPage=bool
dimension ; - ; ref=area!
sheetViews ; sheetView+ extLst? ;
sheetView ; pane? selection* pivotSelection* extLst? ; windowProtection=bool showFormulas=bool
    showGridLines=bool showRowColHeaders=bool showZeros=bool rightToLeft=bool tabSelected=bool
    showRuler=bool showOutlineSymbols=bool defaultGridColor=bool showWhiteSpace=bool
    view=normal|pageBreakPreview|pageLayout topLeftCell=area colorId=count zoomScale=count
    zoomScaleNormal=count zoomScaleSheetLayoutView=count zoomScalePageLayoutView=count
    workbookViewId=count!
pane ; - ; xSplit=number ySplit=number topLeftCell=area
    activePane=bottomRight|topRight|bottomLeft|topLeft state=split|frozen|frozenSplit
selection ; - ; pane=bottomRight|topRight|bottomLeft|topLeft activeCell=area activeCellId=count
    sqref=areas
sheetFormatPr ; - ; baseColWidth=count defaultColWidth=number defaultRowHeight=number!
    customHeight=bool zeroHeight=bool thickTop=bool thickBottom=bool outlineLevelRow=count
    outlineLevelCol=count
cols ; col+ ;
col ; - ; min=count! max=count! width=number style=count hidden=bool bestFit=bool customWidth=bool
    phonetic=bool outlineLevel=count collapsed=bool
sheetData ; row* ;
row ; c* extLst? ; r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop
    thickBot ph
c ; f? v? is? extLst? ; r s t cm vm ph
f ; - ; t=normal|array|dataTable|shared aca=bool ref=area dt2D=bool dtr=bool del1=bool del2=bool
    r1=area r2=area ca=bool si=count bx=bool
v ; - ; xml:space
is ; {_TEXT} ;
autoFilter ; filterColumn* sortState? extLst? ; ref=area
mergeCells ; mergeCell+ ; count=count
mergeCell ; - ; ref=area!
conditionalFormatting ; cfRule+ extLst? ; pivot=bool sqref=areas
cfRule ; formula* colorScale? dataBar? iconSet? extLst? ; type=expression|cellIs|colorScale|dataBar|
    iconSet|top10|uniqueValues|duplicateValues|containsText|notContainsText|beginsWith|endsWith|
    containsBlanks|notContainsBlanks|containsErrors|notContainsErrors|timePeriod|aboveAverage
    dxfId=count priority=whole! stopIfTrue=bool aboveAverage=bool percent=bool bottom=bool
    operator=lessThan|lessThanOrEqual|equal|notEqual|greaterThanOrEqual|greaterThan|between|
    notBetween|containsText|notContains|beginsWith|endsWith text timePeriod rank=count stdDev=whole
    equalAverage=bool
dataValidations ; dataValidation+ ; disablePrompts=bool xWindow=count yWindow=count count=count
dataValidation ; formula1? formula2? ; type=none|whole|decimal|list|date|time|textLength|custom
    errorStyle=stop|warning|information imeMode operator=between|notBetween|equal|notEqual|lessThan|
    lessThanOrEqual|greaterThan|greaterThanOrEqual allowBlank=bool showDropDown=bool
    showInputMessage=bool showErrorMessage=bool errorTitle error promptTitle prompt sqref=areas!
hyperlinks ; hyperlink+ ;
hyperlink ; - ; ref=area! r:id location tooltip display
printOptions ; - ; horizontalCentered=bool verticalCentered=bool headings=bool gridLines=bool
    gridLinesSet=bool
pageMargins ; - ; left=number! right=number! top=number! bottom=number! header=number!
    footer=number!
pageSetup ; - ; paperSize=count paperHeight paperWidth scale=count firstPageNumber=count
    fitToWidth=count fitToHeight=count pageOrder=downThenOver|overThenDown
    orientation=default|portrait|landscape usePrinterDefaults=bool blackAndWhite=bool draft=bool
    cellComments=none|asDisplayed|atEnd useFirstPageNumber=bool errors=displayed|blank|dash|NA
    horizontalDpi=count verticalDpi=count copies=count r:id
headerFooter ; oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter? ;
    differentOddEven=bool differentFirst=bool scaleWithDoc=bool alignWithMargins=bool
rowBreaks ; brk* ; count=count manualBreakCount=count
colBreaks ; brk* ; count=count manualBreakCount=count
brk ; - ; id=count min=count max=count man=bool pt=bool
drawing ; - ; r:id!
legacyDrawing ; - ; r:id!
tableParts ; tablePart* ; count=count
tablePart ; - ; r:id!
"""

STYLES: Final = f"""
styleSheet ; numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles?
    colors? extLst? ;
numFmts ; numFmt* ; count=count
numFmt ; - ; numFmtId=count! formatCode!
fonts ; font* ; count=count
font ; {_FONT} ;
b ; - ; val=bool
i ; - ; val=bool
strike ; - ; val=bool
outline ; - ; val=bool
shadow ; - ; val=bool
condense ; - ; val=bool
extend ; - ; val=bool
sz ; - ; val=number!
u ; - ; val=single|double|singleAccounting|doubleAccounting|none
vertAlign ; - ; val=baseline|superscript|subscript!
color ; - ; {_COLOR}
name ; - ; val!
rFont ; - ; val!
charset ; - ; val=whole!
family ; - ; val=count!
scheme ; - ; val=none|major|minor!
fills ; fill* ; count=count
fill ; patternFill | gradientFill ;
patternFill ; fgColor? bgColor? ; patternType=none|solid|mediumGray|darkGray|lightGray|
    darkHorizontal|darkVertical|darkDown|darkUp|darkGrid|darkTrellis|lightHorizontal|lightVertical|
    lightDown|lightUp|lightGrid|lightTrellis|gray125|gray0625
fgColor ; - ; {_COLOR}
bgColor ; - ; {_COLOR}
borders ; border* ; count=count
border ; start? end? left? right? top? bottom? diagonal? vertical? horizontal? ; diagonalUp=bool
    diagonalDown=bool outline=bool
left ; color? ; {_BORDER}
right ; color? ; {_BORDER}
top ; color? ; {_BORDER}
bottom ; color? ; {_BORDER}
diagonal ; color? ; {_BORDER}
cellStyleXfs ; xf+ ; count=count
cellXfs ; xf+ ; count=count
xf ; alignment? protection? extLst? ; numFmtId=count fontId=count fillId=count borderId=count
    xfId=count quotePrefix=bool pivotButton=bool applyNumberFormat=bool applyFont=bool
    applyFill=bool applyBorder=bool applyAlignment=bool applyProtection=bool
alignment ; - ; horizontal=general|left|center|right|fill|justify|centerContinuous|distributed
    vertical=top|center|bottom|justify|distributed textRotation=count wrapText=bool indent=count
    mergeCell relativeIndent=whole justifyLastLine=bool shrinkToFit=bool readingOrder=count
protection ; - ; locked=bool hidden=bool
cellStyles ; cellStyle+ ; count=count
cellStyle ; extLst? ; name xfId=count! builtinId=count iLevel=count hidden=bool customBuiltin=bool
dxfs ; dxf* ; count=count
dxf ; font? numFmt? fill? alignment? border? protection? extLst? ;
tableStyles ; tableStyle* ; count=count defaultTableStyle defaultPivotStyle
colors ; indexedColors? mruColors? ;
indexedColors ; rgbColor+ ;
rgbColor ; - ; rgb=rgb
"""

TEXTS: Final = f"""
sst ; si* extLst? ; count=count uniqueCount=count
si ; {_TEXT} ;
r ; rPr? t ;
t ; - ; xml:space
rPr ; {_FONT.replace(" name |", " rFont |")} ;
comments ; authors commentList extLst? ;
authors ; author* ;
author ; - ; xml:space
commentList ; comment* ;
comment ; text commentPr? ; ref=area! authorId=count! guid shapeId=count
text ; {_TEXT} ;
table ; autoFilter? sortState? tableColumns tableStyleInfo? extLst? ; id=count! name displayName!
    comment ref=area! tableType=worksheet|xml|queryTable headerRowCount=count insertRow=bool
    insertRowShift=bool totalsRowCount=count totalsRowShown=bool published=bool headerRowDxfId=count
    dataDxfId=count totalsRowDxfId=count headerRowBorderDxfId=count tableBorderDxfId=count
    totalsRowBorderDxfId=count headerRowCellStyle dataCellStyle totalsRowCellStyle
    connectionId=count
tableColumns ; tableColumn+ ; count=count
tableColumn ; calculatedColumnFormula? totalsRowFormula? xmlColumnPr? extLst? ; id=count! uniqueName
    name! totalsRowFunction totalsRowLabel queryTableFieldId=count headerRowDxfId=count
    dataDxfId=count totalsRowDxfId=count headerRowCellStyle dataCellStyle totalsRowCellStyle
tableStyleInfo ; - ; name showFirstColumn=bool showLastColumn=bool showRowStripes=bool
    showColumnStripes=bool
"""

PROPERTIES: Final = """
coreProperties ; (category | contentStatus | dcterms:created | dc:creator | dc:description |
    dc:identifier | keywords | dc:language | lastModifiedBy | lastPrinted | dcterms:modified |
    revision | dc:subject | dc:title | version)*
"""
