using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Keeps the codes of an activity as tags.</summary>
internal static class ActivityCodes
{
    /// <summary>Says whether anything of an element is kept.</summary>
    /// <param name="element">The element's name.</param>
    public static bool IsKept(string element) => element
        is "activity-date" or "activity-status" or "sector" or "tag" or "humanitarian-scope" or "collaboration-type" or "default-flow-type"
        or "default-finance-type" or "default-aid-type" or "default-tied-status" or "related-activity";

    /// <summary>Keeps an element's code.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="activity">Where to.</param>
    public static void Keep(string element, CodeAttributes attributes, IatiActivity activity)
    {
        List<Tag> tags = activity.Tags;
        switch (element)
        {
            case "activity-status":
                IatiTags.Add(tags, IatiTags.Status, attributes.Code);
                break;
            case "sector":
                IatiTags.Add(tags, IatiTags.KeyOf(IatiTags.Sector, attributes.Vocabulary), attributes.Code);
                break;
            case "tag" when attributes.Vocabulary is { } list:
                IatiTags.Add(tags, $"{IatiTags.Tag}-{list}", attributes.Code);
                break;
            case "humanitarian-scope" when attributes is { Type: { } type, Vocabulary: { } list }:
                IatiTags.Add(tags, $"{IatiTags.HumanitarianScope}-{type}-{list}", attributes.Code);
                break;
            case "collaboration-type":
                IatiTags.Add(tags, IatiTags.CollaborationType, attributes.Code);
                break;
            case "default-flow-type":
                IatiTags.Add(tags, IatiTags.FlowType, attributes.Code);
                break;
            case "default-finance-type":
                activity.FinanceType = attributes.Code;
                IatiTags.Add(tags, IatiTags.FinanceType, attributes.Code);
                break;
            case "default-aid-type":
                IatiTags.Add(tags, IatiTags.KeyOf(IatiTags.AidType, attributes.Vocabulary), attributes.Code);
                break;
            case "default-tied-status":
                IatiTags.Add(tags, IatiTags.TiedStatus, attributes.Code);
                break;
            case "related-activity" when attributes.Type is { } type:
                IatiTags.Add(tags, $"{IatiTags.Related}-{type}", attributes.Reference);
                break;
        }
    }
}
